package org.familyplan.platform.database;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.familyplan.platform.keys.KeyedHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recognises the keys that a store was written with: of each key it keeps a hash that tells nothing
 * about it. With other keys nobody and no repeated request would be found again, silently; so the
 * service does not start.
 */
public final class KeyMarks {
  private static final String INDEX = "index";
  private static final String ENCRYPTION = "encryption.";
  private static final String PURPOSE = "key-mark";

  private final JdbcClient jdbc;

  public KeyMarks(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Refuses to have a new index key made for a store that was written with one.
   *
   * @param place where the key is missing
   * @throws UnfitDatabase when the store was written with an index key
   */
  public void allowNewIndexKey(Object place) {
    refuseIf(
        hash(INDEX).isPresent(),
        "This store was written with an index key, which is missing: put it back at " + place);
  }

  /**
   * Refuses to have new key-encryption keys made for a store that was written with some.
   *
   * @param place where the keys are missing
   * @throws UnfitDatabase when the store was written with key-encryption keys
   */
  public void allowNewEncryptionKeys(Object place) {
    boolean marked =
        jdbc.sql("select count(*) from key_mark where name like 'encryption.%'")
                .query(Long.class)
                .single()
            > 0;
    refuseIf(
        marked || !numbersInUse().isEmpty(),
        "This store was written with key-encryption keys, which are missing: put them back at "
            + place);
  }

  /**
   * Marks the store with the index key, unless it is marked already.
   *
   * @throws UnfitDatabase when it is marked with another
   */
  public void requireIndexKey(KeyedHash key) {
    require(INDEX, key);
  }

  /**
   * Marks the store with the key-encryption keys by their numbers, unless it is marked already.
   *
   * @throws UnfitDatabase when one of them is another under the same number, or one that a person's
   *     key takes is missing
   */
  public void requireEncryptionKeys(Map<Integer, byte[]> keys) {
    for (int number : numbersInUse()) {
      refuseIf(
          !keys.containsKey(number),
          "Key-encryption key " + number + " is missing: persons' keys take it.");
    }
    new TreeMap<>(keys).forEach((number, key) -> require(ENCRYPTION + number, new KeyedHash(key)));
  }

  private void require(String name, KeyedHash key) {
    byte[] hash = key.of(PURPOSE, name);
    Optional<byte[]> marked = hash(name);
    if (marked.isEmpty()) {
      marked = Optional.of(mark(name, hash));
    }
    refuseIf(
        !Arrays.equals(marked.get(), hash),
        "This store was written with another key (" + name + ") than the one given: use that one.");
  }

  /** The mark: this one, or that of another node that was faster. */
  private byte[] mark(String name, byte[] hash) {
    try {
      jdbc.sql("insert into key_mark (name, hash) values (?, ?)").params(name, hash).update();
      return hash;
    } catch (DuplicateKeyException e) {
      return hash(name).orElseThrow(() -> e);
    }
  }

  private Optional<byte[]> hash(String name) {
    return jdbc.sql("select hash from key_mark where name = ?")
        .param(name)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private List<Integer> numbersInUse() {
    return jdbc.sql("select distinct substring(wrapped from 1 for 4) from person_key")
        .query((row, n) -> ByteBuffer.wrap(row.getBytes(1)).getInt())
        .list();
  }

  private static void refuseIf(boolean wrong, String reason) {
    if (wrong) {
      throw new UnfitDatabase(List.of(reason));
    }
  }
}
