package org.familyplan.query.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.PLACEMENT;
import static org.familyplan.api.CaseFamily.WORK;
import static org.familyplan.api.CaseFamily.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.intervention.EndReason;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.intervention.InterventionEvent.InterventionAdjusted;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionEvent.InterventionPaused;
import org.familyplan.api.intervention.InterventionEvent.InterventionResumed;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.intervention.InterventionView;
import org.familyplan.api.intervention.InterventionView.Adjustment;
import org.familyplan.api.intervention.InterventionView.Pause;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterventionProjectionTest {
  private static final InterventionType TYPE = InterventionType.WORK_PLACEMENT;
  private static final List<PersonId> METTES = List.of(METTE);

  private final JsonEntries entries = new JsonEntries();

  private void given(InterventionEvent... events) {
    for (InterventionEvent event : events) {
      InterventionProjection.project(event, new EventId(new UUID(0, 0)), entries);
    }
  }

  private InterventionView placement(String on) {
    List<InterventionView> all = InterventionProjection.view(entries, day(on));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static InterventionGranted granted() {
    return new InterventionGranted(
        FAMILY,
        PLACEMENT,
        TYPE,
        List.of(WORK),
        METTES,
        Department.JOB_CENTRE,
        "Job centre",
        "Shop in Nakskov",
        new BigDecimal("15"),
        "LAB § 42",
        day("2014-08-04"),
        day("2015-08-31"),
        day("2014-07-22"));
  }

  private static InterventionStarted started(String on) {
    return new InterventionStarted(FAMILY, PLACEMENT, TYPE, METTES, day(on));
  }

  private static InterventionPaused paused(String on) {
    return new InterventionPaused(FAMILY, PLACEMENT, TYPE, METTES, Personal.of("Ill"), day(on));
  }

  private static InterventionResumed resumed(String on) {
    return new InterventionResumed(FAMILY, PLACEMENT, TYPE, METTES, day(on));
  }

  private static InterventionEnded ended(String on) {
    return new InterventionEnded(
        FAMILY,
        PLACEMENT,
        TYPE,
        METTES,
        EndReason.CAUSED_BY_EVENT,
        Personal.of("Employed"),
        day(on));
  }

  private static InterventionAdjusted adjusted(
      @Nullable String firm, @Nullable String hours, String on) {
    return new InterventionAdjusted(
        FAMILY,
        PLACEMENT,
        TYPE,
        METTES,
        null,
        firm,
        hours == null ? null : new BigDecimal(hours),
        null,
        Personal.of("It goes well"),
        day(on));
  }

  @Test
  void a_granted_intervention_is_shown_as_granted() {
    given(granted());

    assertThat(placement("2014-07-22"))
        .isEqualTo(
            new InterventionView(
                PLACEMENT,
                TYPE,
                List.of(WORK),
                METTES,
                Department.JOB_CENTRE,
                "Job centre",
                "Shop in Nakskov",
                new BigDecimal("15"),
                "LAB § 42",
                day("2014-08-04"),
                day("2015-08-31"),
                InterventionStatus.GRANTED,
                day("2014-07-22"),
                null,
                List.of(),
                null,
                null,
                null,
                List.of()));
  }

  @Test
  void an_intervention_granted_later_is_upcoming_and_shown_as_it_is_granted() {
    given(granted(), adjusted(null, "20", "2014-10-01"));

    InterventionView view = placement("2014-07-21");
    assertThat(view.status()).isEqualTo(InterventionStatus.UPCOMING);
    assertThat(view.hoursPerWeek()).isEqualTo("15");
    assertThat(view.provider()).isEqualTo("Job centre");
  }

  @Test
  void an_intervention_stands_where_its_turns_left_it_on_the_day() {
    given(
        granted(),
        started("2014-08-04"),
        paused("2014-09-01"),
        resumed("2014-09-15"),
        ended("2015-09-01"));

    assertThat(placement("2014-08-03").status()).isEqualTo(InterventionStatus.GRANTED);
    assertThat(placement("2014-08-04").status()).isEqualTo(InterventionStatus.RUNNING);
    assertThat(placement("2014-09-01").status()).isEqualTo(InterventionStatus.PAUSED);
    assertThat(placement("2014-09-15").status()).isEqualTo(InterventionStatus.RUNNING);
    assertThat(placement("2015-08-31").status()).isEqualTo(InterventionStatus.RUNNING);
    assertThat(placement("2015-09-01").status()).isEqualTo(InterventionStatus.ENDED);
  }

  @Test
  void its_days_and_reasons_are_shown_also_those_to_come() {
    given(
        granted(),
        started("2014-08-04"),
        paused("2014-09-01"),
        resumed("2014-09-15"),
        paused("2014-12-22"),
        ended("2015-01-05"));

    InterventionView view = placement("2014-08-04");
    assertThat(view.startedOn()).isEqualTo("2014-08-04");
    assertThat(view.pauses())
        .containsExactly(
            new Pause(day("2014-09-01"), day("2014-09-15"), Personal.of("Ill")),
            new Pause(day("2014-12-22"), day("2015-01-05"), Personal.of("Ill")));
    assertThat(view.endedOn()).isEqualTo("2015-01-05");
    assertThat(view.endReason()).isEqualTo(EndReason.CAUSED_BY_EVENT);
    assertThat(view.endNote()).isEqualTo(Personal.of("Employed"));
  }

  @Test
  void a_pause_goes_on_until_it_is_ended() {
    given(granted(), started("2014-08-04"), paused("2014-09-01"));

    assertThat(placement("2014-09-01").pauses())
        .containsExactly(new Pause(day("2014-09-01"), null, Personal.of("Ill")));
  }

  @Test
  void it_reads_as_adjusted_by_the_day_in_whatever_order_that_was_told() {
    given(
        granted(),
        adjusted(null, "25", "2015-01-01"),
        adjusted("Shop in Maribo", "20", "2014-10-01"));

    assertThat(placement("2014-09-30").firm()).isEqualTo("Shop in Nakskov");
    assertThat(placement("2014-10-01").firm()).isEqualTo("Shop in Maribo");
    assertThat(placement("2014-12-31").hoursPerWeek()).isEqualTo("20");
    assertThat(placement("2015-01-01").hoursPerWeek()).isEqualTo("25");
    assertThat(placement("2015-01-01").firm()).isEqualTo("Shop in Maribo");
    assertThat(placement("2015-01-01").adjustments())
        .extracting(Adjustment::adjustedOn)
        .containsExactly(day("2014-10-01"), day("2015-01-01"));
  }

  @Test
  void an_end_marked_erroneous_has_never_been() {
    EventId mistake = new EventId(new UUID(0, 3));
    List<Entry> log =
        List.of(
            entry(1, granted()),
            entry(2, started("2014-08-04")),
            new Entry(mistake, ended("2015-09-01")),
            entry(
                4,
                new EntryMarkedErroneous(
                    FAMILY, mistake, Personal.of(""), METTES, day("2015-09-02"))));
    Corrections.inForce(log).forEach(each -> given((InterventionEvent) each.event()));

    assertThat(placement("2015-09-01").status()).isEqualTo(InterventionStatus.RUNNING);
    assertThat(placement("2015-09-01").endReason()).isNull();
  }

  private static Entry entry(long number, FamilyEvent event) {
    return new Entry(new EventId(new UUID(0, number)), event);
  }

  @Test
  void an_intervention_that_was_never_granted_is_missed_loudly() {
    assertThatThrownBy(() -> given(started("2014-08-04"))).isInstanceOf(MissingEntry.class);
  }
}
