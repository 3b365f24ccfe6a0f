package org.familyplan.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.transparency.LogName;
import org.familyplan.app.transparency.SignedStore.Said;
import org.familyplan.platform.backup.Backup;
import org.familyplan.platform.backup.Erasures;
import org.familyplan.platform.backup.Restore;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.Upcaster;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.eventstore.Secrets.Erasure;
import org.familyplan.platform.eventstore.Secrets.KeptValue;
import org.familyplan.platform.eventstore.Secrets.PersonKey;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.transparency.SignedCheckpoint;
import org.familyplan.platform.transparency.SigningRefused;
import org.familyplan.platform.transparency.Witness;
import org.familyplan.platform.transparency.WitnessFailed;
import org.familyplan.platform.transparency.Witnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What an operator may do to a store leaves every proof whole. */
abstract class NoFalseAlarmContract {
  private final SigningKey key = SigningKey.random();
  private SignedStore store;

  @TempDir Path directory;

  abstract TestDatabase open(Path directory) throws IOException;

  @BeforeEach
  void start() throws IOException {
    store = new SignedStore(open(directory), directory, key);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void assertFine(Said said) {
    assertThat(said.status()).as(said.text()).isZero();
  }

  @Test
  void anErasureChangesNoLeaf() {
    UUID family = UUID.randomUUID();
    UUID jonas = UUID.randomUUID();
    UUID said = UUID.randomUUID();
    store.append(
        family,
        0,
        1,
        new Secrets(
            List.of(new KeptValue(UUID.randomUUID(), said, List.of(jonas), new byte[] {7})),
            List.of(new PersonKey(jonas, new byte[] {0, 0, 0, 1, 9})),
            Erasure.NONE));
    store.sign();
    store.append(family, 1, 1, Secrets.NONE.with(new Erasure(List.of(jonas), List.of(said))));
    assertThat(count("person_key") + count("vault")).isZero();
    store.sign();
    assertFine(store.verify(store.elsewhere()));
  }

  /** What a release stored in minutes and a later one reads in hours. */
  @EventName(value = "test.VisitMade", revision = 2)
  public record VisitMade(FamilyId familyId, @EffectiveFrom LocalDate visitedOn, double hours)
      implements FamilyEvent {}

  private static final class MinutesToHours implements Upcaster {
    @Override
    public String name() {
      return "test.VisitMade";
    }

    @Override
    public int fromRevision() {
      return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
      return payload.put("hours", payload.remove("minutes").intValue() / 60.0);
    }
  }

  @Test
  void readingInALaterFormChangesNoLeaf() {
    UUID family = UUID.randomUUID();
    String payload =
        "{\"familyId\":\"" + family + "\",\"visitedOn\":\"2026-02-16\",\"minutes\":90}";
    store.append(
        family,
        new NewEvent(
            UUID.randomUUID(),
            "test.VisitMade",
            1,
            payload.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8)));
    store.sign();
    EventSchema schema = new EventSchema(List.of(VisitMade.class), List.of(new MinutesToHours()));
    assertThat(store.first(family).revision()).isEqualTo(1);
    assertThat(schema.read(store.first(family)))
        .isEqualTo(new VisitMade(new FamilyId(family), LocalDate.of(2026, 2, 16), 1.5));
    assertFine(store.verify(store.elsewhere()));
  }

  @Test
  void aDisposalOfLooksLeavesTheirHashes() throws Exception {
    store.look(20);
    store.sign();
    store.dispose();
    assertThat(count("access_content")).isZero();
    store.look(5);
    store.sign();
    Said said = store.verify(store.elsewhere());
    assertFine(said);
    assertThat(said.text()).contains("access: of 20 entries only the hash is left");
  }

  @Test
  void afterARotationBothKeysProveTheirCheckpoints() throws IOException {
    store.append(5);
    store.sign();
    Path old = Files.copy(store.writeKeys(store.proofs()), directory.resolve("old.txt"));
    store.rotate();
    store.sign();
    store.append(5);
    store.sign();
    assertFine(store.verify(store.elsewhere()));
    Said said = SignedStore.check(directory.resolve("export.zip"), old);
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .contains("the checkpoint of size 10 (export)")
        .contains("is signed by none of the given keys");
    assertThat(count("checkpoint")).isEqualTo(3); // 5 with each key, 10 with the new one
  }

  @Test
  void aRestoredStoreGoesOnWhereItWas(@TempDir Path elsewhere) {
    store.append(300);
    store.look(10);
    store.sign();
    Path backup = directory.resolve("backup.zip");
    new Backup(store.database.dataSource(), InstantSource.system()).write(backup);
    try (SignedStore restored = restored(backup, elsewhere)) {
      assertFine(restored.verify(store.elsewhere()));
      restored.append(20);
      restored.look(3);
      restored.sign();
      Said said = restored.verify(store.elsewhere());
      assertFine(said);
      assertThat(said.text()).contains("320 entries, the first 320", "13 entries, the first 13");
    }
  }

  @Test
  void aStoreThatWasRestoredBehindItsCheckpointsSignsOnlyUnderANewName(@TempDir Path elsewhere) {
    store.append(300);
    store.sign();
    Path backup = directory.resolve("backup.zip");
    new Backup(store.database.dataSource(), InstantSource.system()).write(backup);
    store.append(10);
    store.sign();
    try (SignedStore restored = restored(backup, elsewhere)) {
      assertThatThrownBy(() -> restored.sign(LogName.EVENTS))
          .isInstanceOf(SigningRefused.class)
          .hasMessage("a published checkpoint has 310 entries, the store is behind it with 300");
      restored.append(50);
      assertThatThrownBy(() -> restored.sign(LogName.EVENTS))
          .hasMessage("the first 310 entries are not those of a published checkpoint");
      restored.beginOrigin();
      assertThat(restored.sign(LogName.EVENTS)).map(SignedCheckpoint::size).contains(350L);
      assertFine(restored.verify());
      assertThat(restored.verify(store.elsewhere()).text())
          .contains("the checkpoint of size 310 (events.txt)")
          .contains("another history");
    }
  }

  /** Into a new store of the same kind, with the key and the published checkpoints of the old. */
  private SignedStore restored(Path backup, Path elsewhere) {
    try {
      TestDatabase target = open(Files.createDirectories(elsewhere.resolve("database")));
      new Restore(target.dataSource()).read(backup, Erasures.NONE);
      return new SignedStore(target, directory, key);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherStoreIsNotSignedUnderTheCheckpointsOfThis(@TempDir Path elsewhere)
      throws IOException {
    store.append(3);
    store.sign();
    try (SignedStore other = new SignedStore(open(elsewhere), directory, key)) {
      other.append(3);
      assertThatThrownBy(() -> other.sign(LogName.EVENTS))
          .isInstanceOf(SigningRefused.class)
          .hasMessageContaining("the checkpoint file holds checkpoints of another log");
    }
  }

  @Test
  void whatACrashLeftHalfWrittenInTheCheckpointFileIsOverwritten() throws IOException {
    store.append(3);
    store.sign();
    Path file = store.elsewhere()[0];
    String whole = Files.readString(file);
    for (int cut : List.of(1, 5, 20, whole.length() - 1)) {
      Files.writeString(file, whole + "\n" + whole.substring(0, cut));
      store.append(1);
      store.sign();
      store.look(1);
      store.sign();
      assertFine(store.verify(store.elsewhere()));
      whole = Files.readString(file);
    }
  }

  @Test
  void aWitnessThatFailsStopsNeitherSigningNorTheOthersAndIsToldAgain() {
    store.append(3);
    Forgetful forgetful = new Forgetful();
    Witnesses witnesses = new Witnesses(List.of(forgetful, store.published));
    try (var signer = store.signer(witnesses)) {
      assertThat(signer.sign(LogName.EVENTS)).isPresent();
      assertThat(signer.trouble(LogName.EVENTS)).isEmpty();
      assertThat(store.elsewhere()[0]).exists();
      assertThat(forgetful.taken).isNull();
      SignedCheckpoint again = signer.sign(LogName.EVENTS).orElseThrow();
      assertThat(forgetful.taken).isEqualTo(again.note());
      assertThat(count("checkpoint")).isEqualTo(1);
    }
  }

  /** Fails once. */
  private static final class Forgetful implements Witness {
    private boolean failed;
    private String taken;

    @Override
    public String name() {
      return "forgetful";
    }

    @Override
    public void tell(LogName log, String note) {
      if (!failed) {
        failed = true;
        throw new WitnessFailed("asleep");
      }
      taken = note;
    }
  }

  private long count(String table) {
    Long rows =
        new JdbcTemplate(store.database.dataSource())
            .queryForObject("select count(*) from " + table, Long.class);
    return rows == null ? -1 : rows;
  }
}
