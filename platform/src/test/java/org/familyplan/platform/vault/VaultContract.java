package org.familyplan.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.Sex;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.eventstore.Secrets.Erasure;
import org.familyplan.platform.json.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the vault promises on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VaultContract {
  private static final EventSchema SCHEMA =
      new EventSchema(List.of(FamilyMemberAdded.class, NoteRecorded.class), List.of());
  private static final byte[] FIRST_KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private static final byte[] SECOND_KEY = "fedcba9876543210fedcba9876543210".getBytes(UTF_8);

  private final Function<Path, TestDatabase> kind;
  private TestDatabase database;
  private JdbcTemplate jdbc;
  private JdbcEventLog log;
  private Vault vault;
  private FamilyId family;
  private PersonId mette;
  private PersonId jonas;

  VaultContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    jdbc = new JdbcTemplate(database.dataSource());
    log = new JdbcEventLog(database.database(), InstantSource.system(), AppendSettings.defaults());
    vault = vault(Map.of(1, FIRST_KEY));
  }

  @AfterAll
  void close() {
    log.close();
    database.close();
  }

  @BeforeEach
  void newFamily() {
    family = new FamilyId(UUID.randomUUID());
    mette = new PersonId(UUID.randomUUID());
    jonas = new PersonId(UUID.randomUUID());
  }

  @Test
  void whatWasSealedOpensAgain() {
    FamilyMemberAdded added = added(mette, "Mette");
    append(added);
    assertThat(read()).containsExactly(added);
  }

  @Test
  void theEventHoldsReferencesOnly() {
    append(added(mette, "Xantippe"));
    RecordedEvent stored = log.stream(family.value(), 0).getFirst();
    assertThat(new String(stored.payload(), UTF_8))
        .doesNotContain("Xantippe")
        .doesNotContain("1983-03-14")
        .contains("\"birthYear\":1983");
    assertThat(((FamilyMemberAdded) SCHEMA.read(stored)).name()).isInstanceOf(Personal.Kept.class);
  }

  @Test
  void noColumnHoldsAValue() {
    append(added(mette, "Xantippe"));
    jdbc.queryForList("select content from vault where stream = ?", byte[].class, family.value())
        .forEach(content -> assertThat(new String(content, UTF_8)).doesNotContain("Xantippe"));
  }

  @Test
  void theSameValueIsSealedDifferentlyEachTime() {
    append(note("The same", mette), note("The same", mette));
    List<Personal<String>> texts =
        log.stream(family.value(), 0).stream()
            .map(stored -> ((NoteRecorded) SCHEMA.read(stored)).text())
            .toList();
    assertThat(texts).doesNotHaveDuplicates();
    assertThat(texts)
        .extracting(each -> ((Personal.Kept<String>) each).commitment())
        .doesNotHaveDuplicates();
  }

  @Test
  void anErasedPersonIsGoneAndTheOthersStay() {
    append(added(mette, "Mette"), added(jonas, "Jonas"), note("On both", mette, jonas));
    append(new Erasure(List.of(jonas.value()), List.of()), note("Jonas was erased"));
    List<FamilyEvent> events = read();
    assertThat(((FamilyMemberAdded) events.get(0)).name()).isEqualTo(Personal.of("Mette"));
    FamilyMemberAdded erased = (FamilyMemberAdded) events.get(1);
    assertThat(erased.name()).isEqualTo(Personal.withheld(Why.ERASED));
    assertThat(erased.birthDate()).isEqualTo(Personal.withheld(Why.ERASED));
    assertThat(erased.birthYear()).isEqualTo(1983);
    assertThat(((NoteRecorded) events.get(2)).text()).isEqualTo(Personal.withheld(Why.ERASED));
    assertThat(((NoteRecorded) events.get(3)).text()).isEqualTo(Personal.of("Jonas was erased"));
    assertThat(rows("vault", jonas)).isZero();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from person_key where owner = ?", Long.class, jonas.value()))
        .isZero();
  }

  @Test
  void whatAnErasedEventSaidIsGoneAlone() {
    append(note("Goes", mette), note("Stays", mette));
    UUID first = log.stream(family.value(), 0).getFirst().eventId();
    append(new Erasure(List.of(), List.of(first)), note("Erased", mette));
    assertThat(read())
        .map(each -> ((NoteRecorded) each).text())
        .containsExactly(
            Personal.withheld(Why.ERASED), Personal.of("Stays"), Personal.of("Erased"));
  }

  @Test
  void anErasureThatIsRefusedDeletesNothing() {
    append(note("Stays", mette));
    assertThatThrownBy(
            () -> handOver(0, new Erasure(List.of(mette.value()), List.of()), note("Late", mette)))
        .isInstanceOf(RuntimeException.class);
    assertThat(read()).hasSize(1);
    assertThat(((NoteRecorded) read().getFirst()).text()).isEqualTo(Personal.of("Stays"));
  }

  @Test
  void aPersonOfAnotherFamilyIsNotErased() {
    append(note("Stays", mette));
    FamilyId other = new FamilyId(UUID.randomUUID());
    FamilyId first = family;
    family = other;
    append(new Erasure(List.of(mette.value()), List.of()), note("Elsewhere", jonas));
    family = first;
    assertThat(((NoteRecorded) read().getFirst()).text()).isEqualTo(Personal.of("Stays"));
  }

  @Test
  void aPersonGetsANewKeyAfterAnErasure() {
    append(note("Old", mette));
    append(new Erasure(List.of(mette.value()), List.of()), note("Erased"));
    vault.forget(family.value());
    append(note("New", mette));
    assertThat(((NoteRecorded) read().getLast()).text()).isEqualTo(Personal.of("New"));
  }

  @Test
  void aValueThatWasExchangedIsNotTakenForTheRecordedOne() {
    append(note("One", mette), note("Two", mette));
    List<UUID> references =
        jdbc.queryForList(
            "select reference from vault where stream = ?", UUID.class, family.value());
    jdbc.update(
        "update vault set content = (select v.content from vault v where v.reference = ?)"
            + " where reference = ?",
        references.getFirst(),
        references.getLast());
    assertThatThrownBy(this::read).hasRootCauseInstanceOf(AEADBadTagException.class);
  }

  @Test
  void withoutTheKeyEncryptionKeyNothingOpens() {
    append(note("Secret", mette));
    Vault other = vault(Map.of(1, SECOND_KEY, 2, FIRST_KEY));
    assertThatThrownBy(() -> other.ofFamily(family.value())).isInstanceOf(Cipher.Unopened.class);
  }

  @Test
  void keysAreEncryptedAnewWithANewKeyEncryptionKey() {
    append(note("Secret", mette));
    Vault both = vault(Map.of(1, FIRST_KEY, 2, SECOND_KEY));
    assertThat(both.rotate()).isPositive();
    assertThat(both.rotate()).isZero();
    vault = both; // the tests share the store, and with it the new key
    Opening opening = vault(Map.of(2, SECOND_KEY)).ofFamily(family.value());
    NoteRecorded note =
        (NoteRecorded) SCHEMA.read(log.stream(family.value(), 0).getFirst(), opening);
    assertThat(note.text()).isEqualTo(Personal.of("Secret"));
  }

  private Vault vault(Map<Integer, byte[]> keys) {
    return new Vault(database.dataSource(), new KeyEncryption(keys), UUID::randomUUID);
  }

  private long rows(String table, PersonId owner) {
    Long rows =
        jdbc.queryForObject(
            "select count(*) from " + table + " where owners like ?",
            Long.class,
            "%" + owner + "%");
    return rows == null ? 0 : rows;
  }

  private List<FamilyEvent> read() {
    Opening opening = vault.ofFamily(family.value());
    return log.stream(family.value(), 0).stream()
        .map(stored -> SCHEMA.read(stored, opening))
        .toList();
  }

  private void append(FamilyEvent... events) {
    append(Erasure.NONE, events);
  }

  private void append(Erasure erasure, FamilyEvent... events) {
    handOver(log.version(family.value()), erasure, events);
  }

  private void handOver(long version, Erasure erasure, FamilyEvent... events) {
    FamilySealing sealing = vault.sealing(family.value(), version == 0);
    List<NewEvent> written =
        List.of(events).stream()
            .map(
                event -> {
                  UUID id = UUID.randomUUID();
                  return SCHEMA.write(id, event, null, sealing.of(id));
                })
            .toList();
    Secrets secrets = sealing.secrets().with(erasure);
    log.append(
        new HandOver(
            family.value(),
            version,
            written,
            List.of(),
            List.of(),
            null,
            UUID.randomUUID(),
            secrets,
            "{}".getBytes(UTF_8)));
    vault.stored(family.value(), sealing, secrets);
  }

  private NoteRecorded note(String text, PersonId... persons) {
    return new NoteRecorded(
        family,
        List.of(persons),
        InformationKind.PLAN,
        Personal.of(text),
        LocalDate.parse("2014-08-26"));
  }

  private FamilyMemberAdded added(PersonId person, String name) {
    return new FamilyMemberAdded(
        family,
        person,
        FamilyRole.PROVIDER,
        Sex.FEMALE,
        name,
        LocalDate.parse("1983-03-14"),
        null,
        LocalDate.parse("2014-06-20"));
  }
}
