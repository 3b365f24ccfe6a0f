package org.familyplan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.app.CommandsOnly;
import org.familyplan.command.pipeline.CommandService;
import org.familyplan.command.pipeline.Submission;
import org.familyplan.platform.database.StoreKind;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playing stories, on the write side with a store of the test's own. */
abstract class StoryPlayerContract {
  @TempDir Path home;
  private CommandsOnly service;

  abstract String[] store();

  @BeforeEach
  void start() {
    service = new CommandsOnly(home, store());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void tellsAStoryOnItsOwnClock() {
    play(SampleStory.whole());

    assertThat(recorded())
        .extracting(RecordedEvent::recordedAt)
        .containsExactly(
            Instant.parse("2014-09-01T07:00:00Z"),
            Instant.parse("2014-09-01T07:00:00Z"),
            Instant.parse("2014-09-01T07:00:00Z"),
            Instant.parse("2014-09-01T07:07:00Z"),
            Instant.parse("2014-10-06T07:00:00Z"),
            Instant.parse("2014-10-07T07:00:00Z"));
    assertThat(service.part(EmployeeRegister.class).find(SampleStory.MANAGER.user()))
        .contains(SampleStory.EMPLOYEE);
  }

  @Test
  void recordsInRealTimeAgainAfterwards() {
    play(SampleStory.whole());

    openFamily();

    assertThat(recorded().getLast().recordedAt())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void namesTheEventsThatEarlierStepsLedTo() {
    play(SampleStory.whole());

    RecordedEvent left = recorded().get(4);
    FamilyEvent correction = service.part(EventSchema.class).read(recorded().getLast());
    assertThat(((FactCorrected) correction).corrected().value()).isEqualTo(left.eventId());
  }

  @Test
  void marksTheStoreForEverSoThatProductionRefusesIt() {
    play(SampleStory.whole());
    service.close();

    List<String> settings = new ArrayList<>(List.of(store()));
    settings.add("--familyplan.mode=production");
    assertThatException()
        .isThrownBy(() -> new CommandsOnly(home, settings.toArray(String[]::new)).close())
        .withStackTraceContaining(
            "UnfitDatabase: This store is for demonstration and cannot be used for production.");
  }

  @Test
  void refusesAProductionStore() {
    mark().mark(StoreKind.PRODUCTION);

    assertThatExceptionOfType(StoryRefused.class)
        .isThrownBy(() -> play(SampleStory.whole()))
        .withMessage("This store is for production; a demonstration never plays in it.");
    assertThat(recorded()).isEmpty();
  }

  @Test
  void refusesAStoryOlderThanTheLogAndWritesNothing() {
    openFamily();

    assertThatExceptionOfType(StoryRefused.class)
        .isThrownBy(() -> play(SampleStory.whole()))
        .withMessageStartingWith("The demonstration begins on 2014-09-01, but this store was last")
        .withMessageEndingWith("Play it in an empty store.");
    assertThat(recorded()).hasSize(1);
    assertThat(mark().read()).isEmpty();
    assertThat(service.part(EmployeeRegister.class).find(SampleStory.MANAGER.user())).isEmpty();
  }

  @Test
  void takesRefusalsThatTheStoryExpects() {
    play(SampleStory.leaving(2, "household.member-not-in-household"));

    assertThat(recorded()).hasSize(5);
  }

  @Test
  void stopsAtARefusalThatTheStoryDoesNotExpect() {
    assertThatExceptionOfType(StoryStopped.class)
        .isThrownBy(() -> play(SampleStory.leaving(2, null)))
        .withMessageStartingWith("The demonstration stops at leaving 2 of family ")
        .withMessageContaining("recordMemberLeft was refused: household.member-not-in-household");
    assertThat(service.part(ServiceClock.class).instant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void stopsAtAnotherRefusalThanTheStoryExpects() {
    assertThatExceptionOfType(StoryStopped.class)
        .isThrownBy(() -> play(SampleStory.leaving(2, "household.member-unknown")))
        .withMessageContaining("household.member-not-in-household");
  }

  @Test
  void stopsWhenAStepIsTakenThatTheStoryExpectsToBeRefused() {
    assertThatExceptionOfType(StoryStopped.class)
        .isThrownBy(() -> play(SampleStory.leaving(1, "household.member-unknown")))
        .withMessageEndingWith("was taken, not refused with household.member-unknown");
  }

  @Test
  void findsAStoryPlayedAtARestart() {
    assertThat(demonstrate(SampleStory.whole()))
        .contains("100 %")
        .endsWith("The demonstration is played: 6 facts of 1 families.\n");

    assertThat(demonstrate(SampleStory.whole()))
        .isEqualTo("The demonstration has been played in this store already.\n");
    assertThat(recorded()).hasSize(6);
  }

  @Test
  void refusesToGoOnWithAStoryThatWasBrokenOff() {
    play(SampleStory.beginning());

    assertThatExceptionOfType(StoryRefused.class)
        .isThrownBy(() -> demonstrate(SampleStory.whole()));
    assertThat(recorded()).hasSize(4);
  }

  private void play(Story story) {
    player().play(story, new Progress(out(new ByteArrayOutputStream()), false, () -> 0, 1));
  }

  private String demonstrate(Story story) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Demonstration(player(), List.of(story), out(bytes)).start();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream out(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private StoryPlayer player() {
    return new StoryPlayer(
        service.part(CommandService.class),
        service.part(EventLog.class),
        mark(),
        service.part(EmployeeRegister.class),
        service.part(ServiceClock.class),
        UUID::randomUUID);
  }

  private StoreMark mark() {
    return new StoreMark(service.part(DataSource.class));
  }

  private List<RecordedEvent> recorded() {
    return service.part(EventLog.class).after(0, 100);
  }

  /** As a client would, now. */
  private void openFamily() {
    FamilyId family = new FamilyId(UUID.randomUUID());
    LocalDate day = LocalDate.of(2014, 1, 1);
    OpenFamilyFile opening = new OpenFamilyFile(family, day, day, day, null, null, List.of());
    service
        .part(CommandService.class)
        .submit(
            new Submission(
                family,
                List.of(
                    new Submission.Item("openFamilyFile", opening, Circumstances.NONE, Map.of())),
                SampleStory.MANAGER,
                null,
                Instant.now(),
                UUID.randomUUID(),
                null,
                null,
                null,
                false));
  }
}
