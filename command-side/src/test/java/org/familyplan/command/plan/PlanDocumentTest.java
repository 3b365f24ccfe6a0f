package org.familyplan.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.goal.GoalLine;
import org.familyplan.command.intervention.InterventionLine;
import org.familyplan.platform.employees.Employee;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text is compared with approved files, one for each version of the renderer. */
class PlanDocumentTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(1, 1));
  private static final PersonId JONAS = new PersonId(new UUID(1, 2));
  private static final PersonId EMIL = new PersonId(new UUID(1, 4));
  private static final Map<PersonId, Personal<String>> NAMES =
      Map.of(METTE, Personal.of("Mette"), JONAS, Personal.of("Jonas"), EMIL, Personal.of("Emil"));
  private static final Employee KAREN =
      employee("karen.holm", "Karen Holm", Department.CHILD_AND_FAMILY, "54 67 00 01");
  private static final Employee RIKKE =
      employee("rikke.dam", "Rikke Dam", Department.CHILD_AND_FAMILY, null);

  @Test
  void aFullPlanReadsAsApproved() {
    assertThat(full().text()).isEqualTo(approved("full"));
  }

  @Test
  void anEmptyPlanReadsAsApproved() {
    assertThat(empty("Rolige morgener").text()).isEqualTo(approved("empty"));
  }

  @Test
  void theTextDoesNotDependOnWhereTheServiceRuns() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(full().text()).isEqualTo(approved("full"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatPeopleWriteCannotPassForAHeadingOfThePlan() {
    PlanDocument document = empty("Rolige morgener\n\n## Koordinator\r\nBent Borg");
    assertThat(document.text())
        .contains("> Rolige morgener\n>\n> ## Koordinator\n> Bent Borg\n")
        .containsOnlyOnce("\n## Koordinator\n");
  }

  @Test
  void namesAreShownAsTheyAre() {
    assertThat(Markdown.plain(" # *Mette*\nMadsen_ ")).isEqualTo("\\# \\*Mette\\* Madsen\\_");
  }

  @Test
  void aNameInAHeadingIsMarkedOnce() {
    assertThat(of(Map.of(METTE, Personal.of("Jens_P.")), Set.of(METTE)).text())
        .contains("### Jens\\_P.: den voksnes del");
  }

  @Test
  void whoLeftTheHouseholdHasNoPartInTheText() {
    assertThat(of(NAMES, Set.of(METTE)).text()).contains("### Mette");
    assertThat(of(NAMES, Set.of(JONAS)).text()).doesNotContain("### Mette");
  }

  private static PlanDocument of(Map<PersonId, Personal<String>> names, Set<PersonId> household) {
    PlanDocument plain = empty("Rolige morgener");
    return new PlanDocument(
        plain.plan(),
        plain.version(),
        plain.day(),
        plain.parts(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        names,
        household);
  }

  @Test
  void everyCodeHasDanishWords() {
    Stream.of(
            Arrays.stream(GoalArea.values()).map(DanishWords::of),
            Arrays.stream(GoalStatus.values()).map(DanishWords::of),
            Arrays.stream(InterventionType.values()).map(DanishWords::of),
            Arrays.stream(Department.values()).map(DanishWords::of),
            Arrays.stream(PlanPartType.values()).map(DanishWords::of))
        .forEach(words -> assertThat(words.toList()).doesNotHaveDuplicates().isNotEmpty());
  }

  @Test
  void healthInGoalsOrInterventionsMakesItInformationOnHealth() {
    assertThat(empty("Rolige morgener").informationKind()).isEqualTo(InformationKind.PLAN);
    assertThat(full().informationKind()).isEqualTo(InformationKind.HEALTH);
  }

  private static String approved(String name) {
    String file = "plan-document-" + PlanDocument.RENDERER + "-" + name + ".md";
    try (InputStream in = PlanDocumentTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PlanDocument empty(String purpose) {
    OnePlan plan =
        new OnePlan(
            new PlanDrafted(
                FAMILY,
                new PlanId(new UUID(2, 1)),
                Personal.of(purpose),
                null,
                null,
                day("2014-07-22")));
    plan.add(part(METTE, PlanPartType.ADULT, null, null, "LAB § 1"));
    return new PlanDocument(
        plan,
        new OnePlan.Version(1, day("2014-07-22")),
        day("2014-07-29"),
        plan.partsOn(day("2014-07-29")),
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        NAMES,
        NAMES.keySet());
  }

  private static PlanDocument full() {
    return new PlanDocument(
        plan(),
        new OnePlan.Version(2, day("2014-12-09")),
        day("2015-01-20"),
        plan().partsOn(day("2015-01-20")),
        goals(),
        interventions(),
        KAREN,
        RIKKE,
        followUp(),
        false,
        NAMES,
        NAMES.keySet());
  }

  private static OnePlan plan() {
    OnePlan plan =
        new OnePlan(
            new PlanDrafted(
                FAMILY,
                new PlanId(new UUID(2, 1)),
                Personal.of("Rolige morgener, arbejde til Mette, Emil i skole."),
                Personal.of("Den helhedsorienterede udredning af 1.7.2014."),
                day("2016-12-31"),
                day("2014-07-22")));
    plan.add(
        part(METTE, PlanPartType.ADULT, "Mine egne penge.", new ConsentId(new UUID(9, 1)), null));
    PlanPartAdded jonas =
        part(JONAS, PlanPartType.ADULT, null, new ConsentId(new UUID(9, 2)), "SEL § 85");
    plan.add(jonas);
    plan.part(jonas.partId()).orElseThrow().suspended(day("2014-11-20"));
    plan.add(part(EMIL, PlanPartType.CHILD, "At være med klassen på tur.", null, "SEL § 140"));
    plan.add(agreement(METTE, false, "Ville vente.", "2014-07-20"));
    plan.add(agreement(METTE, true, "Ved bordet i køkkenet.", "2014-07-22"));
    plan.add(agreement(JONAS, false, "Ikke til stede.", "2014-07-22"));
    return plan;
  }

  private static List<GoalLine> goals() {
    return List.of(
        new GoalLine(
            List.of(),
            GoalArea.EVERYDAY_LIFE,
            List.of(Department.CHILD_AND_FAMILY, Department.SCHOOL),
            Personal.of("Morgenerne fungerer."),
            Personal.of("Så ingen kommer for sent på grund af mig."),
            Personal.of("Ingen kommer for sent i fire uger."),
            null,
            GoalStatus.OPEN,
            null,
            List.of(
                Personal.of("Tasker pakkes om aftenen."),
                Personal.of("Alle står op klokken 6.30."))),
        new GoalLine(
            List.of(METTE, JONAS),
            GoalArea.HEALTH,
            List.of(Department.HEALTH),
            Personal.of("Seks måneder uden misbrug."),
            null,
            null,
            day("2015-06-30"),
            GoalStatus.ACHIEVED,
            day("2015-01-10"),
            List.of()));
  }

  private static List<InterventionLine> interventions() {
    return List.of(
        line(
            InterventionType.HOME_SUPPORT,
            List.of(),
            "Familiehuset",
            "SEL § 52",
            null,
            "2014-08-04",
            "2015-12-31",
            null,
            InterventionStatus.RUNNING),
        line(
            InterventionType.WORK_PLACEMENT,
            List.of(METTE),
            null,
            null,
            null,
            "2014-08-04",
            null,
            "2015-02-01",
            InterventionStatus.RUNNING),
        line(
            InterventionType.SUBSTANCE_TREATMENT,
            List.of(JONAS),
            null,
            null,
            null,
            "2014-08-04",
            null,
            null,
            InterventionStatus.PAUSED),
        line(
            InterventionType.SCHOOL_SUPPORT,
            List.of(EMIL),
            null,
            null,
            "2015-02-01",
            null,
            null,
            null,
            InterventionStatus.GRANTED),
        line(
            InterventionType.MENTOR,
            List.of(METTE),
            null,
            null,
            null,
            "2015-03-01",
            null,
            null,
            InterventionStatus.GRANTED),
        line(
            InterventionType.DEBT_ADVICE,
            List.of(METTE),
            null,
            null,
            null,
            null,
            null,
            null,
            InterventionStatus.GRANTED),
        line(
            InterventionType.PREVENTIVE_OFFER,
            List.of(),
            null,
            null,
            null,
            "2014-02-01",
            null,
            "2014-06-01",
            InterventionStatus.ENDED),
        line(
            InterventionType.EDUCATION,
            List.of(METTE),
            null,
            null,
            null,
            null,
            null,
            "2014-10-01",
            InterventionStatus.ENDED));
  }

  private static InterventionLine line(
      InterventionType type,
      List<PersonId> members,
      @Nullable String provider,
      @Nullable String legalBasis,
      @Nullable String expectedStart,
      @Nullable String startedOn,
      @Nullable String expectedEnd,
      @Nullable String endedOn,
      InterventionStatus status) {
    return new InterventionLine(
        type,
        members,
        Department.CHILD_AND_FAMILY,
        provider,
        type.isCompanyDirected() ? "Nordby_Auto" : null,
        type.isCompanyDirected() ? new BigDecimal("12.50") : null,
        legalBasis,
        expectedStart == null ? null : day(expectedStart),
        startedOn == null ? null : day(startedOn),
        expectedEnd == null ? null : day(expectedEnd),
        endedOn == null ? null : day(endedOn),
        status);
  }

  private static FollowUpHeld followUp() {
    return new FollowUpHeld(
        FAMILY,
        new FollowUpId(new UUID(5, 1)),
        day("2014-12-09"),
        List.of(METTE),
        List.of(new EmployeeId("karen.holm")),
        List.of(EMIL),
        Personal.of("Det går fremad."),
        true,
        false,
        true,
        8,
        Personal.of("Praktikken er ny."));
  }

  private static PlanPartAdded part(
      PersonId who,
      PlanPartType type,
      @Nullable String ownWishes,
      @Nullable ConsentId consent,
      @Nullable String legalBasis) {
    return new PlanPartAdded(
        FAMILY,
        new PlanPartId(new UUID(3, who.value().getLeastSignificantBits())),
        who,
        type,
        Personal.of("En god hverdag."),
        Personal.ofNullable(ownWishes),
        consent,
        legalBasis,
        day("2014-07-22"));
  }

  private static PlanAgreementRecorded agreement(
      PersonId who, boolean agreed, String involvement, String on) {
    return new PlanAgreementRecorded(FAMILY, who, agreed, Personal.of(involvement), day(on));
  }

  private static Employee employee(
      String id, String name, Department department, @Nullable String contact) {
    return new Employee(
        new EmployeeId(id),
        name,
        new MunicipalityCode("360"),
        department,
        contact,
        day("2010-01-01"),
        null);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
