package org.familyplan.platform.database;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.platform.keys.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A store is used with the keys that it was written with. */
abstract class KeyMarksContract {
  private final Function<Path, TestDatabase> kind;

  @TempDir Path directory;

  /**
   * Names the kind of database.
   *
   * @param kind makes one in a directory
   */
  KeyMarksContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @Test
  void refusesAnotherIndexKey() {
    try (TestDatabase database = kind.apply(directory)) {
      KeyMarks marks = new KeyMarks(database.dataSource());
      marks.allowNewIndexKey(directory);
      marks.requireIndexKey(new KeyedHash(key(1)));
      marks.requireIndexKey(new KeyedHash(key(1)));

      assertRefused(() -> marks.requireIndexKey(new KeyedHash(key(2))));
      assertRefused(() -> marks.allowNewIndexKey(directory));
    }
  }

  @Test
  void refusesAnotherEncryptionKeyOfTheSameNumber() {
    try (TestDatabase database = kind.apply(directory)) {
      KeyMarks marks = new KeyMarks(database.dataSource());
      marks.allowNewEncryptionKeys(directory);
      marks.requireEncryptionKeys(Map.of(1, key(1)));

      assertRefused(() -> marks.requireEncryptionKeys(Map.of(1, key(2))));
      assertRefused(() -> marks.allowNewEncryptionKeys(directory));
    }
  }

  @Test
  void anOldEncryptionKeyMayGoOnlyWhenNobodysKeyTakesIt() {
    try (TestDatabase database = kind.apply(directory)) {
      KeyMarks marks = new KeyMarks(database.dataSource());
      marks.requireEncryptionKeys(Map.of(1, key(1)));
      wrapped(database, 1);
      marks.requireEncryptionKeys(Map.of(1, key(1), 2, key(2)));

      assertRefused(() -> marks.requireEncryptionKeys(Map.of(2, key(2))));

      new JdbcTemplate(database.dataSource()).update("delete from person_key");
      wrapped(database, 2);
      assertThatNoException().isThrownBy(() -> marks.requireEncryptionKeys(Map.of(2, key(2))));
    }
  }

  private static void wrapped(TestDatabase database, int number) {
    new JdbcTemplate(database.dataSource())
        .update(
            "insert into person_key (owner, stream, wrapped) values (?, ?, ?)",
            UUID.randomUUID(),
            UUID.randomUUID(),
            ByteBuffer.allocate(40).putInt(number).array());
  }

  private static void assertRefused(Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(UnfitDatabase.class);
  }

  private static byte[] key(int filling) {
    byte[] key = new byte[32];
    key[0] = (byte) filling;
    return key;
  }
}
