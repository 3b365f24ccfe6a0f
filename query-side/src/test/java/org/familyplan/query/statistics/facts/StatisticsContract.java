package org.familyplan.query.statistics.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventMetadata.Sensitivity;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.projection.ProjectionSettings;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.vault.FamilySealing;
import org.familyplan.platform.vault.KeyEncryption;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.statistics.FileStory;
import org.familyplan.query.statistics.SmallCohort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Facts taken in as events come are those folded at once from the log, at the head and at every
 * position before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatisticsContract {
  private static final EventSchema SCHEMA = new EventSchema(Catalogue.events(), List.of());
  private static final EventMetadata METADATA =
      new EventMetadata(
          new EmployeeId("demo"),
          Role.CASEWORKER,
          null,
          new MunicipalityCode("360"),
          "test",
          null,
          "test",
          new UUID(0, 1),
          new UUID(0, 2),
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          InformationKind.PLAN,
          Sensitivity.CONFIDENTIAL,
          null);

  private final Function<Path, TestDatabase> kind;
  private final List<Written> written = new ArrayList<>();
  private TestDatabase database;
  private JdbcEventLog log;
  private Vault vault;
  private JdbcTemplate jdbc;
  private Projections projections;
  private FactsReader reader;
  private LoggedFacts logged;

  /** An entry of a file and its place in the log. */
  private record Written(long position, FileStory story, Entry entry) {}

  StatisticsContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    log = new JdbcEventLog(database.database(), InstantSource.system(), AppendSettings.defaults());
    jdbc = new JdbcTemplate(database.dataSource());
    vault =
        new Vault(
            database.dataSource(), new KeyEncryption(Map.of(1, new byte[32])), UUID::randomUUID);
    logged = new LoggedFacts(log, SCHEMA);
    projections =
        new Projections(
            database.dataSource(),
            log,
            SCHEMA,
            InstantSource.fixed(Instant.EPOCH),
            ProjectionSettings.defaults(),
            List.of(new StatisticsProjection(jdbc, logged)));
    projections.start();
    reader = new FactsReader(jdbc, logged);
    play();
  }

  @AfterAll
  void close() {
    projections.close();
    log.close();
    database.close();
  }

  /** All files of the small cohort, a few entries of one, then a few of another. */
  private void play() {
    SplittableRandom chance = new SplittableRandom(5);
    List<FileStory> stories = new ArrayList<>(SmallCohort.stories());
    stories.add(muchCorrected(chance));
    Map<FileStory, Integer> told = new HashMap<>();
    List<FileStory> open = new ArrayList<>(stories);
    while (!open.isEmpty()) {
      FileStory story = open.get(chance.nextInt(open.size()));
      int from = told.getOrDefault(story, 0);
      int until = Math.min(story.entries().size(), from + chance.nextInt(1, 8));
      append(story, from, until);
      told.put(story, until);
      if (until == story.entries().size()) {
        open.remove(story);
      }
    }
    assertThat(
            projections.awaitPosition(
                StatisticsProjection.NAME, log.head().position(), Duration.ofSeconds(30)))
        .isTrue();
  }

  /** Facts that are corrected, corrections that are corrected, and marks that take them back. */
  private static FileStory muchCorrected(SplittableRandom chance) {
    FileStory story =
        FileStory.of("corrected", "360", "2014-09-01").mother("Una", 1980, "2014-09-01");
    List<EventId> inForce = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      int deed = inForce.isEmpty() ? 0 : chance.nextInt(3);
      var fact =
          story.workFact(
              "Una",
              EmploymentStatus.values()[chance.nextInt(5)],
              chance.nextInt(1, 37),
              LocalDate.of(2014, 9, 1).plusDays(chance.nextInt(800)).toString());
      if (deed == 0) {
        inForce.add(story.and(fact).last());
      } else if (deed == 1) {
        int which = chance.nextInt(inForce.size());
        story.corrected(inForce.get(which), fact, fact.from().toString());
        inForce.set(which, story.last());
      } else {
        story.marked(inForce.remove(chance.nextInt(inForce.size())), "2016-12-31");
      }
    }
    return story;
  }

  private void append(FileStory story, int from, int until) {
    List<Entry> entries = story.entries().subList(from, until);
    UUID stream = story.family().value();
    FamilySealing sealing = vault.sealing(stream, from == 0);
    List<NewEvent> events =
        entries.stream()
            .map(
                each ->
                    SCHEMA.write(
                        each.eventId().value(),
                        each.event(),
                        METADATA,
                        sealing.of(each.eventId().value())))
            .toList();
    log.append(
        new HandOver(
            stream,
            from,
            events,
            List.of(),
            List.of(),
            null,
            UUID.randomUUID(),
            sealing.secrets(),
            "{}".getBytes(UTF_8)));
    vault.stored(stream, sealing, sealing.secrets());
    long first = log.head().position() - entries.size();
    for (Entry each : entries) {
      written.add(new Written(++first, story, each));
    }
  }

  /** The facts of each file whose opening was recorded by then, folded from what was told. */
  private List<FamilyFacts> told(long position) {
    List<FamilyFacts> facts = new ArrayList<>();
    written.stream()
        .map(Written::story)
        .distinct()
        .forEach(
            story -> {
              List<Entry> known =
                  written.stream()
                      .filter(each -> each.story() == story && each.position() <= position)
                      .map(Written::entry)
                      .toList();
              if (!known.isEmpty()) {
                facts.add(
                    FamilyFacts.of(Corrections.inForce(known).stream().map(Entry::event).toList()));
              }
            });
    return inOrder(facts);
  }

  private static List<FamilyFacts> inOrder(List<FamilyFacts> facts) {
    return facts.stream().sorted(Comparator.comparing(each -> each.familyId().toString())).toList();
  }

  /** All that a reader gives, its outlines being those of the facts. */
  private static List<FamilyFacts> read(
      FactsReader reader, long position, @Nullable MunicipalityCode only) {
    return reader.at(
        position,
        only,
        files -> {
          LocalDate day = LocalDate.of(2199, 12, 31);
          List<FileOutline> outlines = files.outlines(day);
          List<FamilyFacts> facts =
              files.facts(outlines.stream().map(FileOutline::familyId).toList());
          assertThat(outlines)
              .containsExactlyInAnyOrderElementsOf(ManyFiles.held(facts).outlines(day));
          return inOrder(facts);
        });
  }

  private List<FamilyFacts> now() {
    return read(reader, reader.reached(), null);
  }

  @Test
  void factsOfTodayStandUpToTheHead() {
    assertThat(reader.reached()).isEqualTo(log.head().position()).isEqualTo(written.size());
    assertThat(now()).isEqualTo(told(reader.reached())).hasSize(11);
  }

  @Test
  void factsOfEveryPositionAreThoseKnownThen() {
    for (long position = 0; position <= written.size(); position += 3) {
      assertThat(read(reader, position, null))
          .as("position %s", position)
          .isEqualTo(told(position));
    }
  }

  @Test
  void ofAMunicipalityItsOwnFilesAreReadAlone() {
    for (long position = 0; position <= written.size(); position += 60) {
      List<FamilyFacts> all = told(position);
      for (String only : List.of("420", "730", "101")) {
        assertThat(read(reader, position, new MunicipalityCode(only)))
            .as("position %s, %s", position, only)
            .isEqualTo(
                all.stream().filter(each -> each.file().municipality().equals(only)).toList());
      }
    }
    assertThat(told(written.size()))
        .extracting(each -> each.file().municipality())
        .contains("420", "730");
  }

  /** The files of one day only, and of each what was so by then. */
  @Test
  void outlinesAreAsOfADay() {
    LocalDate day = LocalDate.of(2015, 6, 30);
    List<FamilyFacts> byThen = now().stream().flatMap(each -> each.upTo(day).stream()).toList();
    assertThat(byThen).isNotEmpty();
    List<FileOutline> outlines = reader.at(reader.reached(), null, files -> files.outlines(day));
    assertThat(outlines)
        .containsExactlyInAnyOrderElementsOf(ManyFiles.held(byThen).outlines(day))
        .isNotEqualTo(ManyFiles.held(now()).outlines(LocalDate.of(2199, 12, 31)));
  }

  /** What an older release stored has no municipality of its own. */
  @Test
  void anUpgradeTellsTheMunicipalityOfWhatIsStored() throws IOException {
    String migration = "/db/migration/" + dialect() + "/V112__statistics_municipality.sql";
    String update =
        Stream.of(text(migration).split(";"))
            .filter(each -> each.strip().startsWith("update"))
            .findFirst()
            .orElseThrow();
    TransactionTemplate undone =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          List<Map<String, Object>> before = municipalities();
          jdbc.update("update statistics_facts set municipality = '000'");
          assertThat(municipalities()).isNotEqualTo(before);
          jdbc.update(update);
          assertThat(municipalities()).isEqualTo(before).isNotEmpty();
        });
  }

  private String dialect() {
    return database.settings().url().startsWith("jdbc:h2:") ? "h2" : "postgresql";
  }

  private List<Map<String, Object>> municipalities() {
    return jdbc.queryForList(
        "select family_id, municipality from statistics_facts order by generation, family_id");
  }

  private static String text(String resource) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(StatisticsContract.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }

  @Test
  void aPositionThatIsNotTakenInYetIsRefused() {
    long beyond = written.size() + 1L;
    assertThatThrownBy(() -> reader.at(beyond, null, files -> ""))
        .isInstanceOf(FactsReader.NotYetCounted.class);
  }

  /** What the table holds of a stopped family is old, or nothing: its stream is read instead. */
  @Test
  void aStoppedFamilyIsFoldedFromTheLog() {
    FileStory old = SmallCohort.stories().getFirst();
    FileStory missing = SmallCohort.stories().get(1);
    TransactionTemplate undone =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          stop(old);
          stop(missing);
          update("update statistics_facts set position = 1, document = ?", old, old.factsAfter(3));
          update("delete from statistics_facts", missing);
          FactsReader inside = new FactsReader(jdbc, logged);
          assertThat(read(inside, inside.reached(), null)).isEqualTo(told(written.size()));
          MunicipalityCode only = new MunicipalityCode(old.facts().file().municipality());
          assertThat(read(inside, inside.reached(), only))
              .isEqualTo(
                  told(written.size()).stream()
                      .filter(each -> each.file().municipality().equals(only.value()))
                      .toList());
        });
  }

  /** The reading of a large store takes seconds, in which caseworkers go on. */
  @Test
  void aFileThatChangesWhileItIsReadIsReadAsItWas() {
    FileStory story = SmallCohort.stories().getFirst();
    long position = reader.reached();
    TransactionTemplate undone =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          List<FamilyFacts> facts =
              reader.at(
                  position,
                  null,
                  files -> {
                    List<FileOutline> before = files.outlines(LocalDate.of(2199, 12, 31));
                    update(
                        "update statistics_facts set position = "
                            + (position + 1)
                            + ", document = ?",
                        story,
                        story.factsAfter(3));
                    assertThat(files.outlines(LocalDate.of(2199, 12, 31)))
                        .containsExactlyInAnyOrderElementsOf(before);
                    return files.facts(before.stream().map(FileOutline::familyId).toList());
                  });
          assertThat(inOrder(facts)).isEqualTo(told(position));
        });
  }

  private void stop(FileStory story) {
    jdbc.update(
        "insert into projection_failure (name, generation, family_id, position, event_id, error,"
            + " failed_at, attempts) select 'statistics', generation, family_id, 1, family_id,"
            + " 'none', current_timestamp, 1 from statistics_facts where family_id = ?",
        story.family().value());
  }

  private void update(String sql, FileStory story, FamilyFacts... facts) {
    List<Object> values = new ArrayList<>();
    Stream.of(facts).map(FamilyFacts::json).forEach(values::add);
    values.add(story.family().value());
    assertThat(jdbc.update(sql + " where family_id = ?", values.toArray())).isPositive();
  }

  @Test
  void rebuiltFactsAreTheSame() {
    List<FamilyFacts> before = now();
    int active = projections.status().getFirst().generation();
    assertThat(reader.generation()).isEqualTo(active);
    assertThat(projections.rebuild(StatisticsProjection.NAME, 2)).isNotEqualTo(active);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> projections.status().getFirst().generation() != active);
    assertThat(reader.generation()).isNotEqualTo(active);
    assertThat(now()).isEqualTo(before);
  }
}
