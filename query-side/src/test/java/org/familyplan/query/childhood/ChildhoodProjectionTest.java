package org.familyplan.query.childhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.time.Tense.CURRENT;
import static org.familyplan.api.time.Tense.PAST;
import static org.familyplan.api.time.Tense.UPCOMING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.ChildhoodView;
import org.familyplan.api.childhood.ChildhoodView.Absence;
import org.familyplan.api.childhood.ChildhoodView.Schooling;
import org.familyplan.api.childhood.ChildhoodView.SpareTimeJob;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.platform.json.Json;
import org.familyplan.query.entries.MemoryEntries;
import org.junit.jupiter.api.Test;

class ChildhoodProjectionTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId SOFIE = new PersonId(new UUID(0, 4));
  private static final PersonId EMIL = new PersonId(new UUID(0, 5));
  private static final SpareTimeJobId BAKERY = new SpareTimeJobId(new UUID(8, 1));
  private static final LocalDate TODAY = LocalDate.of(2016, 6, 24);

  private static final SpareTimeJobStarted STARTED =
      new SpareTimeJobStarted(
          FAMILY, SOFIE, BAKERY, Personal.of("Bakery"), new BigDecimal("6"), day("2015-03-15"));
  private static final SpareTimeJobEnded ENDED =
      new SpareTimeJobEnded(FAMILY, SOFIE, BAKERY, day("2016-03-15"));

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

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
                ChildhoodProjection.project(
                    (ChildhoodEvent) each.event(), each.eventId(), entries));
    return entries;
  }

  private static ChildhoodView view(LocalDate day, FamilyEvent... events) {
    List<ChildhoodView> views = ChildhoodProjection.view(projected(events), day);
    assertThat(views).hasSize(1);
    return views.getFirst();
  }

  private static SpareTimeJob job(EventId endedBy, LocalDate endedOn, Tense tense) {
    return new SpareTimeJob(
        BAKERY,
        entry(1),
        endedBy,
        Personal.of("Bakery"),
        new BigDecimal("6"),
        day("2015-03-15"),
        endedOn,
        tense);
  }

  @Test
  void aJobGoesOnUntilItEnds() {
    assertThat(view(TODAY, STARTED).jobs()).containsExactly(job(null, null, CURRENT));
    assertThat(view(TODAY, STARTED, ENDED).jobs())
        .containsExactly(job(entry(2), day("2016-03-15"), PAST));
    assertThat(view(day("2015-03-14"), STARTED).jobs()).containsExactly(job(null, null, UPCOMING));
  }

  @Test
  void anEndThatWasAMistakeLetsTheJobGoOn() {
    EntryMarkedErroneous mark =
        new EntryMarkedErroneous(FAMILY, entry(2), Personal.of("r"), List.of(SOFIE), TODAY);
    assertThat(view(TODAY, STARTED, ENDED, mark).jobs()).containsExactly(job(null, null, CURRENT));
  }

  @Test
  void aStartThatIsCorrectedKeepsItsEnd() {
    SpareTimeJobStarted fact =
        new SpareTimeJobStarted(
            FAMILY, SOFIE, BAKERY, Personal.of("Library"), null, day("2015-04-15"));
    FactCorrected correction =
        new FactCorrected(
            FAMILY, entry(1), fact, Personal.of("r"), List.of(SOFIE), day("2015-04-15"), null);
    assertThat(view(TODAY, STARTED, ENDED, correction).jobs())
        .containsExactly(
            new SpareTimeJob(
                BAKERY,
                entry(3),
                entry(2),
                Personal.of("Library"),
                null,
                day("2015-04-15"),
                day("2016-03-15"),
                PAST));
  }

  @Test
  void anEndWithoutAStartIsLoud() {
    assertThatThrownBy(() -> projected(ENDED)).isInstanceOf(NoSuchElementException.class);
  }

  private static SchoolAbsenceRecorded absent(
      String from, String until, int daysAbsent, int schoolDays) {
    return new SchoolAbsenceRecorded(
        FAMILY, EMIL, day(from), day(until), daysAbsent, schoolDays, null);
  }

  @Test
  void absenceIsShownInPercentOfTheSchoolDays() {
    ChildhoodView view =
        view(
            TODAY,
            absent("2015-08-10", "2016-06-25", 8, 200),
            absent("2014-08-11", "2015-06-27", 27, 200));
    assertThat(view.absence())
        .containsExactly(
            new Absence(
                entry(2),
                day("2014-08-11"),
                day("2015-06-27"),
                27,
                200,
                null,
                new BigDecimal("13.5"),
                PAST),
            new Absence(
                entry(1),
                day("2015-08-10"),
                day("2016-06-25"),
                8,
                200,
                null,
                new BigDecimal("4.0"),
                CURRENT));
  }

  @Test
  void percentAreRoundedHalfUpToOneDecimal() {
    assertThat(view(TODAY, absent("2015-08-10", "2016-06-25", 1, 80)).absence())
        .extracting(Absence::percent)
        .containsExactly(new BigDecimal("1.3"));
    assertThat(view(TODAY, absent("2015-08-10", "2016-06-25", 1, 3)).absence())
        .extracting(Absence::percent)
        .containsExactly(new BigDecimal("33.3"));
    assertThat(view(TODAY, absent("2015-08-10", "2016-06-25", 0, 200)).absence())
        .extracting(Absence::percent)
        .containsExactly(new BigDecimal("0.0"));
  }

  private static SchoolingRecorded schooling(SchoolingKind kind, String from) {
    return new SchoolingRecorded(FAMILY, EMIL, kind, null, null, true, day(from));
  }

  @Test
  void schoolingHoldsUntilTheNextInWhateverOrderTheyWereTold() {
    ChildhoodView view =
        view(
            day("2015-01-01"),
            schooling(SchoolingKind.NONE, "2016-06-25"),
            schooling(SchoolingKind.SCHOOL, "2012-08-11"),
            schooling(SchoolingKind.DAY_CARE, "2009-08-11"));
    assertThat(view.schooling())
        .containsExactly(
            new Schooling(
                entry(3),
                SchoolingKind.DAY_CARE,
                null,
                null,
                true,
                day("2009-08-11"),
                day("2012-08-11"),
                PAST),
            new Schooling(
                entry(2),
                SchoolingKind.SCHOOL,
                null,
                null,
                true,
                day("2012-08-11"),
                day("2016-06-25"),
                CURRENT),
            new Schooling(
                entry(1), SchoolingKind.NONE, null, null, true, day("2016-06-25"), null, UPCOMING));
  }

  @Test
  void everyChildHasAViewAndNobodyElse() {
    assertThat(ChildhoodProjection.view(projected(), TODAY)).isEmpty();
    MemoryEntries entries = projected(STARTED, schooling(SchoolingKind.SCHOOL, "2012-08-11"));
    assertThat(ChildhoodProjection.view(entries, TODAY))
        .extracting(ChildhoodView::personId)
        .containsExactly(SOFIE, EMIL);
  }

  @Test
  void whatIsRememberedIsReadAsItWasWritten() {
    MemoryEntries entries =
        projected(
            STARTED,
            ENDED,
            absent("2015-08-10", "2016-06-25", 8, 200),
            schooling(SchoolingKind.SCHOOL, "2012-08-11"));
    for (ChildhoodEntry each : entries.all(ChildhoodEntry.class)) {
      String document = Json.mapper().writeValueAsString(each);
      assertThat(Json.mapper().readValue(document, ChildhoodEntry.class)).isEqualTo(each);
    }
  }
}
