package org.familyplan.query.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.familyplan.api.measurement.MeasurementPhase.END;
import static org.familyplan.api.measurement.MeasurementPhase.INTERIM;
import static org.familyplan.api.measurement.MeasurementPhase.START;
import static org.familyplan.api.measurement.MeasurementsView.Movement.BETTER;
import static org.familyplan.api.measurement.MeasurementsView.Movement.NOT_MEASURABLE;
import static org.familyplan.api.measurement.MeasurementsView.Movement.UNCHANGED;
import static org.familyplan.api.measurement.MeasurementsView.Movement.WORSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.measurement.MeasurementsView;
import org.familyplan.api.measurement.MeasurementsView.Change;
import org.familyplan.api.measurement.MeasurementsView.DimensionChange;
import org.familyplan.api.measurement.MeasurementsView.Measurement;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.familyplan.platform.json.Json;
import org.familyplan.query.entries.MemoryEntries;
import org.junit.jupiter.api.Test;

class MeasurementProjectionTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(0, 2));
  private static final PersonId IDA = new PersonId(new UUID(0, 6));
  private static final LocalDate TODAY = LocalDate.of(2016, 12, 20);
  private static final String WHO_5 = "WHO-5";
  private static final String ADULT = "FUNCTIONAL_LEVEL_ADULT";
  private static final String CHILD = "FUNCTIONAL_LEVEL_CHILD";
  private static final MeasurementId ID = new MeasurementId(new UUID(7, 1));

  private static EventId entry(int n) {
    return new EventId(new UUID(3, n));
  }

  /** These events as entries 1, 2, 3 and so on, corrections applied, projected. */
  private static MemoryEntries projected(FamilyEvent... events) {
    List<Entry> log = new ArrayList<>();
    for (FamilyEvent event : events) {
      log.add(new Entry(entry(log.size() + 1), event));
    }
    MemoryEntries entries = new MemoryEntries();
    Corrections.inForce(log)
        .forEach(
            each ->
                MeasurementProjection.project(
                    (MeasurementEvent) each.event(), each.eventId(), entries));
    return entries;
  }

  private static MeasurementsView view(LocalDate day, FamilyEvent... events) {
    List<MeasurementsView> views = MeasurementProjection.view(projected(events), day);
    assertThat(views).hasSize(1);
    return views.getFirst();
  }

  /** Answers written {@code DIMENSION=value}. */
  private static MeasurementRecorded measured(
      PersonId person, String instrument, MeasurementPhase phase, String day, String... answers) {
    return new MeasurementRecorded(
        FAMILY,
        person,
        ID,
        instrument,
        1,
        phase,
        Source.CASEWORKER,
        Arrays.stream(answers)
            .map(each -> each.split("=", -1))
            .map(each -> new MeasuredValue(each[0], each[1]))
            .toList(),
        LocalDate.parse(day));
  }

  private static MeasurementDeclined declined(
      PersonId person, String instrument, MeasurementPhase phase, String day) {
    return new MeasurementDeclined(
        FAMILY, person, instrument, 1, phase, Personal.of("no time"), LocalDate.parse(day));
  }

  private static final MeasurementRecorded START_7 =
      measured(METTE, WHO_5, START, "2014-07-10", "RAW=7");
  private static final MeasurementRecorded END_16 =
      measured(METTE, WHO_5, END, "2016-09-06", "RAW=16");

  private static Change change(FamilyEvent... events) {
    List<Change> changes = view(TODAY, events).changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  @Test
  void aScoreIsShownWithItsBand() {
    assertThat(view(TODAY, START_7).measurements())
        .containsExactly(
            new Measurement(
                ID,
                entry(1),
                WHO_5,
                1,
                START,
                Source.CASEWORKER,
                LocalDate.of(2014, 7, 10),
                List.of(new MeasuredValue("RAW", "7")),
                null,
                28,
                "HIGH_RISK"));
  }

  @Test
  void aLevelIsShownWithEveryDimension() {
    Measurement measurement =
        view(TODAY, measured(METTE, ADULT, START, "2014-07-10", "HEALTH=C", "OVERALL=D"))
            .measurements()
            .getFirst();
    assertThat(measurement.overall()).isEqualTo("D");
    assertThat(measurement.score()).isNull();
    assertThat(measurement.band()).isNull();
    assertThat(measurement.values())
        .hasSize(11)
        .contains(new MeasuredValue("HEALTH", "C"), new MeasuredValue("SELF_CARE", "UNANSWERED"));
  }

  @Test
  void measurementsStandInTheOrderOfTheirDays() {
    assertThat(
            view(TODAY, END_16, START_7, measured(METTE, WHO_5, INTERIM, "2015-07-10", "RAW=9"))
                .measurements())
        .extracting(Measurement::phase)
        .containsExactly(START, INTERIM, END);
  }

  @Test
  void wellBeingMovedFromHighRiskToNoImmediateRisk() {
    assertThat(view(TODAY, START_7, END_16).measurements())
        .extracting(Measurement::band)
        .containsExactly("HIGH_RISK", "NO_IMMEDIATE_RISK");
    assertThat(change(START_7, END_16))
        .isEqualTo(
            new Change(
                WHO_5,
                1,
                LocalDate.of(2014, 7, 10),
                LocalDate.of(2016, 9, 6),
                BETTER,
                36,
                true,
                List.of()));
  }

  @Test
  void aSmallDifferenceOfScoresIsNotNoticeable() {
    Change change = change(START_7, measured(METTE, WHO_5, END, "2016-09-06", "RAW=5"));
    assertThat(change.movement()).isEqualTo(WORSE);
    assertThat(change.towardsBetter()).isEqualTo(-8);
    assertThat(change.noticeable()).isFalse();
  }

  @Test
  void levelsMoveInStepsTowardsA() {
    Change change =
        change(
            measured(METTE, ADULT, START, "2014-07-10", "HEALTH=A", "SELF_CARE=C", "OVERALL=D"),
            measured(
                METTE,
                ADULT,
                END,
                "2016-09-06",
                "HEALTH=B",
                "SELF_CARE=C",
                "MOBILITY=A",
                "OVERALL=B"));
    assertThat(change.movement()).isEqualTo(BETTER);
    assertThat(change.towardsBetter()).isEqualTo(2);
    assertThat(change.noticeable()).isNull();
    assertThat(change.dimensions())
        .hasSize(11)
        .contains(
            new DimensionChange("HEALTH", "A", "B", WORSE, -1),
            new DimensionChange("SELF_CARE", "C", "C", UNCHANGED, 0),
            new DimensionChange("MOBILITY", "UNANSWERED", "A", NOT_MEASURABLE, null),
            new DimensionChange("OVERALL", "D", "B", BETTER, 2));
  }

  @Test
  void unansweredAtTheStartIsNotMeasurable() {
    MeasurementRecorded end = measured(IDA, CHILD, END, "2016-09-06", "OVERALL=A");
    Change unanswered =
        change(measured(IDA, CHILD, START, "2014-07-10", "OVERALL=UNANSWERED"), end);
    assertThat(unanswered.movement()).isEqualTo(NOT_MEASURABLE);
    assertThat(unanswered.towardsBetter()).isNull();
    Change declined = change(declined(IDA, CHILD, START, "2014-07-10"), end);
    assertThat(declined.movement()).isEqualTo(NOT_MEASURABLE);
    assertThat(declined.from()).isNull();
    assertThat(declined.to()).isEqualTo(LocalDate.of(2016, 9, 6));
  }

  @Test
  void aDeclinedEndIsNotMeasurable() {
    Change change = change(START_7, declined(METTE, WHO_5, END, "2016-09-06"));
    assertThat(change.movement()).isEqualTo(NOT_MEASURABLE);
    assertThat(change.to()).isNull();
  }

  @Test
  void beforeTheEndThereIsNoChange() {
    assertThat(view(LocalDate.of(2016, 9, 5), START_7, END_16).changes()).isEmpty();
    assertThat(view(LocalDate.of(2016, 9, 6), START_7, END_16).changes()).hasSize(1);
  }

  @Test
  void ofSeveralCoursesTheFirstStartAndTheLastEndCount() {
    Change change =
        change(
            START_7,
            END_16,
            measured(METTE, WHO_5, START, "2016-10-10", "RAW=15"),
            measured(METTE, WHO_5, END, "2016-12-10", "RAW=20"));
    assertThat(change.from()).isEqualTo(LocalDate.of(2014, 7, 10));
    assertThat(change.to()).isEqualTo(LocalDate.of(2016, 12, 10));
    assertThat(change.towardsBetter()).isEqualTo(52);
  }

  @Test
  void anEndBeforeTheFirstStartIsNotItsEnd() {
    Change change =
        change(
            measured(METTE, WHO_5, END, "2014-01-10", "RAW=16"),
            measured(METTE, WHO_5, START, "2014-07-10", "RAW=7"));
    assertThat(change.movement()).isEqualTo(NOT_MEASURABLE);
    assertThat(change.to()).isNull();
  }

  @Test
  void eachInstrumentChangesOnItsOwn() {
    assertThat(
            view(
                    TODAY,
                    START_7,
                    END_16,
                    measured(METTE, ADULT, START, "2014-07-10", "OVERALL=D"),
                    measured(METTE, ADULT, END, "2016-09-06", "OVERALL=D"))
                .changes())
        .extracting(Change::instrument, Change::movement)
        .containsExactly(tuple(WHO_5, BETTER), tuple(ADULT, UNCHANGED));
  }

  @Test
  void whatWasDeclinedIsShown() {
    assertThat(view(TODAY, declined(IDA, CHILD, START, "2014-07-10")).declined())
        .containsExactly(
            new MeasurementsView.Declined(
                entry(1), CHILD, 1, START, LocalDate.of(2014, 7, 10), Personal.of("no time")));
  }

  @Test
  void aCorrectedMeasurementIsScoredAnew() {
    FactCorrected correction =
        new FactCorrected(
            FAMILY,
            entry(1),
            measured(METTE, WHO_5, START, "2014-07-10", "RAW=13"),
            Personal.of("r"),
            List.of(METTE),
            LocalDate.of(2014, 7, 10),
            null);
    MeasurementsView view = view(TODAY, START_7, END_16, correction);
    assertThat(view.measurements())
        .extracting(Measurement::eventId, Measurement::score)
        .containsExactly(tuple(entry(3), 52), tuple(entry(2), 64));
    assertThat(view.changes()).extracting(Change::towardsBetter).containsExactly(12);
  }

  @Test
  void whoWasNotMeasuredByThatDayHasNoView() {
    assertThat(MeasurementProjection.view(projected(), TODAY)).isEmpty();
    assertThat(MeasurementProjection.view(projected(START_7), LocalDate.of(2014, 7, 9))).isEmpty();
  }

  @Test
  void whatIsRememberedIsReadAsItWasWritten() {
    MemoryEntries entries = projected(START_7, declined(METTE, ADULT, START, "2014-07-10"));
    for (MeasurementsEntry each : entries.all(MeasurementsEntry.class)) {
      String document = Json.mapper().writeValueAsString(each);
      assertThat(Json.mapper().readValue(document, MeasurementsEntry.class)).isEqualTo(each);
    }
  }
}
