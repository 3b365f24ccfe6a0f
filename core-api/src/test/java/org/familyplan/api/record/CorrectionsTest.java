package org.familyplan.api.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(0, 2));
  private static final LocalDate DAY = LocalDate.of(2015, 9, 1);

  private static EventId entry(int n) {
    return new EventId(new UUID(3, n));
  }

  private static EmploymentStatusRecorded hours(int hours) {
    return new EmploymentStatusRecorded(
        FAMILY, METTE, EmploymentStatus.EMPLOYED, BigDecimal.valueOf(hours), null, DAY);
  }

  private static FactCorrected corrected(int n, int hours) {
    return new FactCorrected(
        FAMILY, entry(n), hours(hours), Personal.of("pay slip"), List.of(METTE), DAY, null);
  }

  private static EntryMarkedErroneous marked(int n) {
    return new EntryMarkedErroneous(FAMILY, entry(n), Personal.of("mistake"), List.of(METTE), DAY);
  }

  /** These events as entries 1, 2, 3 and so on. */
  private static List<Entry> log(FamilyEvent... events) {
    List<Entry> log = new ArrayList<>();
    for (FamilyEvent event : events) {
      log.add(new Entry(entry(log.size() + 1), event));
    }
    return log;
  }

  private static Entry in(int n, int hours) {
    return new Entry(entry(n), hours(hours));
  }

  @Test
  void entriesAreInForceInTheOrderOfTheLog() {
    assertThat(Corrections.inForce(log(hours(1), hours(2), hours(3))))
        .containsExactly(in(1, 1), in(2, 2), in(3, 3));
  }

  @Test
  void aCorrectedFactStandsInThePlaceOfTheWrongOneUnderTheIdOfItsCorrection() {
    assertThat(Corrections.inForce(log(hours(1), hours(2), corrected(1, 9))))
        .containsExactly(in(3, 9), in(2, 2));
  }

  @Test
  void aCorrectionOfACorrectionStandsInTheSamePlace() {
    assertThat(Corrections.inForce(log(hours(1), hours(2), corrected(1, 9), corrected(3, 8))))
        .containsExactly(in(4, 8), in(2, 2));
  }

  @Test
  void anErroneousEntryLeavesNothing() {
    assertThat(Corrections.inForce(log(hours(1), hours(2), marked(1)))).containsExactly(in(2, 2));
  }

  @Test
  void anErroneousCorrectionBringsBackWhatItCorrected() {
    assertThat(Corrections.inForce(log(hours(1), hours(2), corrected(1, 9), marked(3))))
        .containsExactly(in(1, 1), in(2, 2));
  }

  @Test
  void anErroneousLaterCorrectionBringsBackTheEarlierOne() {
    assertThat(
            Corrections.inForce(
                log(hours(1), hours(2), corrected(1, 9), corrected(3, 8), marked(4))))
        .containsExactly(in(3, 9), in(2, 2));
  }

  @Test
  void theWholePlaceCanBeEmptiedFromTheTop() {
    assertThat(Corrections.inForce(log(hours(1), hours(2), corrected(1, 9), marked(3), marked(1))))
        .containsExactly(in(2, 2));
  }

  @Test
  void onlyWhatIsInForceIsFound() {
    Corrections corrections = new Corrections();
    log(hours(1), corrected(1, 9), hours(3), marked(3)).forEach(corrections::take);

    assertThat(corrections.find(entry(1))).isEmpty();
    assertThat(corrections.find(entry(2))).contains(in(2, 9));
    assertThat(corrections.find(entry(3))).isEmpty();
    assertThat(corrections.find(entry(7))).isEmpty();
  }

  @Test
  void everyEntryButAMarkIsKnown() {
    Corrections corrections = new Corrections();
    log(hours(1), corrected(1, 9), hours(3), marked(3)).forEach(corrections::take);

    assertThat(corrections.knows(entry(1))).isTrue();
    assertThat(corrections.knows(entry(2))).isTrue();
    assertThat(corrections.knows(entry(3))).isTrue();
    assertThat(corrections.knows(entry(4))).isFalse();
    assertThat(corrections.knows(entry(7))).isFalse();
  }

  @Test
  void aCorrectionOfNothingIsLoud() {
    assertThatThrownBy(() -> Corrections.inForce(log(corrected(7, 9))))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> Corrections.inForce(log(marked(7))))
        .isInstanceOf(NoSuchElementException.class);
  }
}
