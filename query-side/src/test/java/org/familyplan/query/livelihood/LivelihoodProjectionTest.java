package org.familyplan.query.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.livelihood.Benefit.SICKNESS_BENEFIT;
import static org.familyplan.api.livelihood.Benefit.SOCIAL_ASSISTANCE;
import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.api.livelihood.EmploymentStatus.OUTSIDE_LABOUR_MARKET;
import static org.familyplan.api.time.Tense.CURRENT;
import static org.familyplan.api.time.Tense.PAST;
import static org.familyplan.api.time.Tense.UPCOMING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.LivelihoodView;
import org.familyplan.api.livelihood.LivelihoodView.BenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodView.Category;
import org.familyplan.api.livelihood.LivelihoodView.Employment;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.json.Json;
import org.familyplan.query.entries.MemoryEntries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LivelihoodProjectionTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(0, 2));
  private static final PersonId JONAS = new PersonId(new UUID(0, 3));

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
                LivelihoodProjection.project(
                    (LivelihoodEvent) each.event(), each.eventId(), entries));
    return entries;
  }

  private static LivelihoodView view(String day, FamilyEvent... events) {
    List<LivelihoodView> views = LivelihoodProjection.view(projected(events), LocalDate.parse(day));
    assertThat(views).hasSize(1);
    return views.getFirst();
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  private static EmploymentStatusRecorded work(
      EmploymentStatus status, @Nullable String hours, String from) {
    return new EmploymentStatusRecorded(
        FAMILY,
        METTE,
        status,
        hours == null ? null : new BigDecimal(hours),
        null,
        LocalDate.parse(from));
  }

  private static final EmploymentStatusRecorded OUTSIDE =
      work(OUTSIDE_LABOUR_MARKET, null, "2014-06-30");
  private static final EmploymentStatusRecorded TWELVE = work(EMPLOYED, "12", "2015-09-01");
  private static final EmploymentStatusRecorded FULL_TIME = work(EMPLOYED, "37", "2016-01-04");

  private static List<Tuple> employment(LivelihoodView view) {
    return view.employment().stream()
        .map(
            each ->
                Tuple.tuple(
                    each.eventId(), each.hoursPerWeek(), each.from(), each.until(), each.tense()))
        .toList();
  }

  @Test
  void aStatusHoldsUntilTheNextInWhateverOrderTheyWereTold() {
    LivelihoodView view = view("2015-09-15", FULL_TIME, OUTSIDE, TWELVE);
    assertThat(employment(view))
        .containsExactly(
            Tuple.tuple(entry(2), null, day("2014-06-30"), day("2015-09-01"), PAST),
            Tuple.tuple(
                entry(3), new BigDecimal("12"), day("2015-09-01"), day("2016-01-04"), CURRENT),
            Tuple.tuple(entry(1), new BigDecimal("37"), day("2016-01-04"), null, UPCOMING));
    assertThat(view.employment().getFirst().status()).isEqualTo(OUTSIDE_LABOUR_MARKET);
  }

  @Test
  void exactlyOneStatusIsCurrentOnEveryDayAfterTheFirst() {
    MemoryEntries entries = projected(FULL_TIME, OUTSIDE, TWELVE);
    for (LocalDate day = LocalDate.of(2014, 6, 30);
        day.isBefore(LocalDate.of(2016, 2, 1));
        day = day.plusDays(1)) {
      assertThat(LivelihoodProjection.view(entries, day).getFirst().employment())
          .extracting(Employment::tense)
          .containsOnlyOnce(CURRENT);
    }
  }

  @Test
  void hoursAreCorrectedUnderTheIdOfTheCorrection() {
    FactCorrected correction =
        new FactCorrected(
            FAMILY,
            entry(1),
            work(EMPLOYED, "15", "2015-09-01"),
            Personal.of("pay slip seen"),
            List.of(METTE),
            LocalDate.of(2015, 9, 1),
            null);
    assertThat(employment(view("2015-09-15", TWELVE)))
        .containsExactly(
            Tuple.tuple(entry(1), new BigDecimal("12"), day("2015-09-01"), null, CURRENT));
    assertThat(employment(view("2015-09-15", TWELVE, correction)))
        .containsExactly(
            Tuple.tuple(entry(2), new BigDecimal("15"), day("2015-09-01"), null, CURRENT));
  }

  private static BenefitPeriodRecorded received(
      Benefit benefit, String from, @Nullable String until) {
    return new BenefitPeriodRecorded(FAMILY, METTE, benefit, LocalDate.parse(from), day(until));
  }

  @Test
  void benefitsStandSideBySide() {
    LivelihoodView view =
        view(
            "2015-01-15",
            received(SOCIAL_ASSISTANCE, "2014-01-01", null),
            received(SICKNESS_BENEFIT, "2014-02-01", "2014-03-01"),
            received(SICKNESS_BENEFIT, "2013-02-01", "2013-03-01"),
            received(SICKNESS_BENEFIT, "2015-02-01", null));
    assertThat(view.benefits())
        .containsExactly(
            new BenefitPeriod(
                entry(3), SICKNESS_BENEFIT, date("2013-02-01"), day("2013-03-01"), PAST),
            new BenefitPeriod(entry(1), SOCIAL_ASSISTANCE, date("2014-01-01"), null, CURRENT),
            new BenefitPeriod(
                entry(2), SICKNESS_BENEFIT, date("2014-02-01"), day("2014-03-01"), PAST),
            new BenefitPeriod(entry(4), SICKNESS_BENEFIT, date("2015-02-01"), null, UPCOMING));
  }

  private static LocalDate date(String iso) {
    return LocalDate.parse(iso);
  }

  private static VisitationCategorySet category(VisitationScheme scheme, String code, String from) {
    return new VisitationCategorySet(FAMILY, METTE, scheme, code, date(from), date(from));
  }

  @Test
  void aCategoryHoldsUntilTheNextOfItsScheme() {
    LivelihoodView view =
        view(
            "2015-01-15",
            category(VisitationScheme.SOCIAL_ASSISTANCE, "ACTIVITY_READY", "2014-06-30"),
            category(VisitationScheme.SICKNESS_BENEFIT, "2", "2014-09-01"),
            category(VisitationScheme.SOCIAL_ASSISTANCE, "JOB_READY", "2015-08-10"));
    assertThat(view.categories())
        .extracting(Category::eventId, Category::code, Category::until, Category::tense)
        .containsExactly(
            Tuple.tuple(entry(1), "ACTIVITY_READY", day("2015-08-10"), CURRENT),
            Tuple.tuple(entry(2), "2", null, CURRENT),
            Tuple.tuple(entry(3), "JOB_READY", null, UPCOMING));
  }

  @Test
  void aCategoryEndsWithItsScheme() {
    LivelihoodView view =
        view("2014-01-01", category(VisitationScheme.MATCH_GROUP, "3", "2012-05-01"));
    assertThat(view.categories())
        .extracting(Category::code, Category::until, Category::tense)
        .containsExactly(Tuple.tuple("3", day("2014-01-01"), PAST));
  }

  @Test
  void everyMemberHasAViewAndNobodyElse() {
    assertThat(LivelihoodProjection.view(projected(), date("2015-01-15"))).isEmpty();
    EmploymentStatusRecorded jonas =
        new EmploymentStatusRecorded(
            FAMILY, JONAS, OUTSIDE_LABOUR_MARKET, null, null, date("2014-06-30"));
    assertThat(LivelihoodProjection.view(projected(OUTSIDE, jonas), date("2015-01-15")))
        .extracting(LivelihoodView::personId)
        .containsExactly(METTE, JONAS);
  }

  @Test
  void theViewDoesNotDependOnTheOrderOfTelling() {
    List<FamilyEvent> facts = List.of(OUTSIDE, TWELVE, FULL_TIME);
    List<FamilyEvent> reversed = new ArrayList<>(facts);
    Collections.reverse(reversed);
    assertThat(view("2015-09-15", facts.toArray(FamilyEvent[]::new)).employment())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("eventId")
        .isEqualTo(view("2015-09-15", reversed.toArray(FamilyEvent[]::new)).employment());
  }

  @Test
  void whatIsRememberedIsReadAsItWasWritten() {
    MemoryEntries entries =
        projected(
            TWELVE,
            received(SOCIAL_ASSISTANCE, "2014-01-01", null),
            category(VisitationScheme.SICKNESS_BENEFIT, "2", "2014-09-01"));
    for (LivelihoodEntry each : entries.all(LivelihoodEntry.class)) {
      String document = Json.mapper().writeValueAsString(each);
      assertThat(Json.mapper().readValue(document, LivelihoodEntry.class)).isEqualTo(each);
    }
  }
}
