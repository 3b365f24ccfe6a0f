package org.familyplan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.Instrument;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.junit.jupiter.api.Test;

class FactSentencesTest {
  private static final Locale DANISH = Locale.of("da");
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(0, 2));
  private static final EventId ENTRY = new EventId(new UUID(3, 1));
  private static final SpareTimeJobId JOB = new SpareTimeJobId(new UUID(8, 1));
  private static final LocalDate DAY = LocalDate.of(2015, 9, 1);
  private static final EmploymentStatusRecorded WORK =
      new EmploymentStatusRecorded(
          FAMILY,
          METTE,
          EmploymentStatus.EMPLOYED,
          new BigDecimal("7.50"),
          Personal.of("Shop"),
          DAY);

  private final Sentences sentences = new Sentences();

  private String tell(FamilyEvent event, Locale locale) {
    return sentences.of(
        event.getClass().getAnnotation(EventName.class).value(),
        Sentences.content(event),
        locale,
        id -> id.equals(METTE.toString()) ? "Mette" : null);
  }

  private void told(FamilyEvent event, String english, String danish) {
    assertThat(tell(event, Locale.ENGLISH)).isEqualTo(english);
    assertThat(tell(event, DANISH)).isEqualTo(danish);
  }

  @Test
  void workIsTold() {
    told(
        WORK,
        "Mette, work from 1 September 2015: employed, 7.5 hours a week, Shop.",
        "Mette, beskæftigelse fra 1.9.2015: i beskæftigelse, 7,5 timer om ugen, Shop.");
    told(
        new EmploymentStatusRecorded(
            FAMILY, METTE, EmploymentStatus.OUTSIDE_LABOUR_MARKET, null, null, DAY),
        "Mette, work from 1 September 2015: outside the labour market.",
        "Mette, beskæftigelse fra 1.9.2015: uden for arbejdsmarkedet.");
  }

  @Test
  void benefitsAreToldWithTheirLastDay() {
    told(
        new BenefitPeriodRecorded(
            FAMILY, METTE, Benefit.SOCIAL_ASSISTANCE, DAY, LocalDate.of(2015, 10, 1)),
        "Mette, benefit from 1 September 2015 to 30 September 2015: social assistance"
            + " (kontanthjælp).",
        "Mette, ydelse fra 1.9.2015 til 30.9.2015: kontanthjælp.");
    told(
        new BenefitPeriodRecorded(FAMILY, METTE, Benefit.SOCIAL_ASSISTANCE, DAY, null),
        "Mette, benefit from 1 September 2015: social assistance (kontanthjælp).",
        "Mette, ydelse fra 1.9.2015: kontanthjælp.");
  }

  @Test
  void categoriesAreToldInTheWordsOfTheirTime() {
    told(
        new VisitationCategorySet(
            FAMILY, METTE, VisitationScheme.MATCH_GROUP, "3", LocalDate.of(2013, 5, 1), DAY),
        "Mette, readiness for work (match group) from 1 May 2013: 3, assessed on"
            + " 1 September 2015.",
        "Mette, visitation (matchgruppe) fra 1.5.2013: 3, vurderet 1.9.2015.");
  }

  private static MeasurementRecorded measured(String instrument, MeasuredValue... values) {
    return new MeasurementRecorded(
        FAMILY,
        METTE,
        new MeasurementId(new UUID(7, 1)),
        instrument,
        1,
        MeasurementPhase.START,
        Source.CITIZEN,
        List.of(values),
        DAY);
  }

  @Test
  void measurementsAreToldWithTheirAnswers() {
    told(
        measured("WHO-5", new MeasuredValue("RAW", "7")),
        "Mette was measured on 1 September 2015 with WHO-5 (start, rated by the citizen):"
            + " raw sum 7.",
        "Mette blev målt 1.9.2015 med WHO-5 (start, vurderet af borgeren): råscore 7.");
    told(
        measured(
            "FUNCTIONAL_LEVEL_ADULT",
            new MeasuredValue("OVERALL", "D"),
            new MeasuredValue("SELF_CARE", "UNANSWERED")),
        "Mette was measured on 1 September 2015 with functional level, adult (start, rated by"
            + " the citizen): overall level D, self-care unanswered.",
        "Mette blev målt 1.9.2015 med funktionsniveau, voksen (start, vurderet af borgeren):"
            + " samlet niveau D, egenomsorg ubesvaret.");
  }

  @Test
  void declinedMeasurementsAreTold() {
    told(
        new MeasurementDeclined(
            FAMILY, METTE, "WHO-5", 1, MeasurementPhase.END, Personal.of("no time"), DAY),
        "Mette was not measured on 1 September 2015 with WHO-5 (end): no time.",
        "Mette blev ikke målt 1.9.2015 med WHO-5 (slut): no time.");
  }

  @Test
  void jobsAreTold() {
    told(
        new SpareTimeJobStarted(
            FAMILY, METTE, JOB, Personal.of("Bakery"), new BigDecimal("6"), DAY),
        "Mette, spare-time job from 1 September 2015: Bakery, 6 hours a week.",
        "Mette, fritidsjob fra 1.9.2015: Bakery, 6 timer om ugen.");
    told(
        new SpareTimeJobEnded(FAMILY, METTE, JOB, DAY),
        "Mette, spare-time job: 1 September 2015 is the first day without it.",
        "Mette, fritidsjob: 1.9.2015 er første dag uden job.");
  }

  @Test
  void absenceIsToldWithItsLastDay() {
    told(
        new SchoolAbsenceRecorded(
            FAMILY, METTE, LocalDate.of(2014, 8, 11), LocalDate.of(2015, 6, 27), 27, 200, 3),
        "Mette was absent from school 27 of 200 days from 11 August 2014 to 26 June 2015,"
            + " 3 of them without leave.",
        "Mette var fraværende fra skole 27 af 200 dage fra 11.8.2014 til 26.6.2015,"
            + " heraf 3 uden lovlig grund.");
  }

  @Test
  void schoolingIsTold() {
    told(
        new SchoolingRecorded(
            FAMILY, METTE, SchoolingKind.YOUTH_EDUCATION, Personal.of("Nakskov"), "1.g", null, DAY),
        "Mette, day care or school from 1 September 2015: youth education, Nakskov, 1.g.",
        "Mette, dagtilbud eller skole fra 1.9.2015: ungdomsuddannelse, Nakskov, 1.g.");
  }

  @Test
  void notesAreTold() {
    told(
        new NoteRecorded(
            FAMILY, List.of(METTE), InformationKind.SOCIAL, Personal.of("All is well."), DAY),
        "Note of 1 September 2015 (social) on Mette: All is well.",
        "Notat af 1.9.2015 (sociale forhold) om Mette: All is well.");
    told(
        new NoteRecorded(FAMILY, List.of(), InformationKind.PLAN, Personal.of("All is well."), DAY),
        "Note of 1 September 2015 (plan): All is well.",
        "Notat af 1.9.2015 (plan): All is well.");
  }

  @Test
  void aCorrectionTellsTheNewFact() {
    told(
        new FactCorrected(
            FAMILY, ENTRY, WORK, Personal.of("pay slip seen"), List.of(METTE), DAY, null),
        "Correction: Mette, work from 1 September 2015: employed, 7.5 hours a week, Shop."
            + " Reason: pay slip seen.",
        "Rettelse: Mette, beskæftigelse fra 1.9.2015: i beskæftigelse, 7,5 timer om ugen, Shop."
            + " Begrundelse: pay slip seen.");
  }

  @Test
  void marksAreTold() {
    told(
        new EntryMarkedErroneous(
            FAMILY, ENTRY, Personal.of("another family's"), List.of(METTE), DAY),
        "The entry of "
            + ENTRY
            + " on Mette was marked as made by mistake on 1 September 2015: another family's.",
        "Oplysningen af "
            + ENTRY
            + " om Mette blev markeret som fejlregistreret 1.9.2015: another family's.");
  }

  @Test
  void oneIsOneAndManyAreMany() {
    told(
        working("1.00"),
        "Mette, work from 1 September 2015: employed, 1 hour a week.",
        "Mette, beskæftigelse fra 1.9.2015: i beskæftigelse, 1 time om ugen.");
    told(
        working("1.5"),
        "Mette, work from 1 September 2015: employed, 1.5 hours a week.",
        "Mette, beskæftigelse fra 1.9.2015: i beskæftigelse, 1,5 timer om ugen.");
  }

  private static EmploymentStatusRecorded working(String hours) {
    return new EmploymentStatusRecorded(
        FAMILY, METTE, EmploymentStatus.EMPLOYED, new BigDecimal(hours), null, DAY);
  }

  @Test
  void whatEndsASentenceTakesNoSecondFullStop() {
    for (String reason : List.of("Moved.", "Moved!", "Moved?", "Moved...")) {
      told(
          new MemberWithdrawn(FAMILY, METTE, DAY, Personal.of(reason)),
          "Mette takes no part in the effort from 1 September 2015: " + reason,
          "Mette deltager ikke længere i indsatsen fra 1.9.2015: " + reason);
    }
    told(
        new MemberWithdrawn(FAMILY, METTE, DAY, Personal.of("Moved")),
        "Mette takes no part in the effort from 1 September 2015: Moved.",
        "Mette deltager ikke længere i indsatsen fra 1.9.2015: Moved.");
  }

  @Test
  void custodyThatNobodyHasIsTold() {
    told(
        new CustodyRecorded(FAMILY, METTE, List.of(), DAY),
        "Custody of Mette from 1 September 2015: nobody in the file.",
        "Forældremyndighed over Mette fra 1.9.2015: ingen i sagen.");
    told(
        new CustodyRecorded(FAMILY, METTE, List.of(METTE), DAY),
        "Custody of Mette from 1 September 2015: Mette.",
        "Forældremyndighed over Mette fra 1.9.2015: Mette.");
  }

  @Test
  void everyCodeOfAnInstrumentHasAWord() {
    for (Locale locale : List.of(Locale.ENGLISH, DANISH)) {
      ResourceBundle words =
          ResourceBundle.getBundle("org.familyplan.query.history.sentences", locale);
      for (Instrument each : Instruments.all()) {
        assertThat(each.dimensions()).extracting(Dimension::code).allMatch(words::containsKey);
      }
    }
  }
}
