package org.familyplan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the history says about coordination and plan. */
class CoordinationAndPlanSentencesTest {
  private static final Locale DANISH = Locale.of("da");
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId SOFIE = new PersonId(new UUID(1, 3));
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");
  private static final Map<String, String> NAMES =
      Map.of(
          SOFIE.toString(), "Sofie",
          KAREN.value(), "Karen Holm",
          RIKKE.value(), "Rikke Dam");

  private final Sentences sentences = new Sentences();

  @Test
  void everyEventHasASentenceInBothLanguages() {
    assertThat(
            Stream.of(CoordinationEvent.class, PlanEvent.class)
                .flatMap(capability -> Stream.of(capability.getPermittedSubclasses())))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            event -> {
              String name = event.getAnnotation(EventName.class).value();
              assertThat(sentences.has(name, DANISH)).as(name).isTrue();
              assertThat(sentences.has(name, Locale.ENGLISH)).as(name).isTrue();
            });
  }

  @Test
  void aPeriodIsToldWithItsLastDay() {
    FamilyEvent cover =
        new CoordinatorAbsenceCovered(FAMILY, KAREN, RIKKE, day("2015-01-12"), day("2015-02-28"));
    assertThat(of(cover, Locale.ENGLISH))
        .isEqualTo("Rikke Dam stands in for Karen Holm from 12 January 2015 to 27 February 2015.");
    assertThat(of(cover, DANISH))
        .isEqualTo("Rikke Dam er stedfortræder for Karen Holm fra 12.1.2015 til 27.2.2015.");
  }

  @Test
  void anOpenPeriodHasNoEnd() {
    assertThat(of(new CoordinatorAssigned(FAMILY, KAREN, day("2014-07-01"), null), Locale.ENGLISH))
        .isEqualTo("Karen Holm coordinates for the family from 1 July 2014.");
  }

  @Test
  void codesAreWords() {
    FamilyEvent added =
        new TeamMemberAdded(
            FAMILY, KAREN, Department.JOB_CENTRE, TeamRole.SUBJECT_EXPERT, day("2014-07-01"), null);
    assertThat(of(added, DANISH))
        .isEqualTo("Karen Holm arbejder med familien som fagekspert (jobcenter) fra 1.7.2014.");
  }

  @Test
  void yesAndNoAreWords() {
    FamilyEvent agreed =
        new PlanAgreementRecorded(
            FAMILY, SOFIE, false, Personal.of("Wants to wait."), day("2014-07-22"));
    assertThat(of(agreed, Locale.ENGLISH))
        .isEqualTo("Sofie was asked about the plan on 22 July 2014, agrees: no. Wants to wait.");
    PlanAgreementRecorded unended =
        new PlanAgreementRecorded(
            FAMILY, SOFIE, true, Personal.of("Ved to møder"), day("2014-07-22"));
    assertThat(of(unended, DANISH)).endsWith("er enig: ja. Ved to møder.");
    FamilyEvent heard =
        new ChildHeard(FAMILY, SOFIE, KAREN, Personal.of("Wants to stay"), true, day("2014-07-22"));
    assertThat(of(heard, DANISH)).endsWith("Uden forældremyndighedens indehaver: ja.");
  }

  @Test
  void aHandoverNamesMemberOrDepartment() {
    assertThat(of(handedOver(RecipientKind.FAMILY_MEMBER, SOFIE, null), Locale.ENGLISH))
        .isEqualTo(
            "Version 2 of the plan was handed over on 10 December 2014 to Sofie"
                + " (a member of the family).");
    assertThat(of(handedOver(RecipientKind.DEPARTMENT, null, "Jobcentret"), Locale.ENGLISH))
        .isEqualTo(
            "Version 2 of the plan was handed over on 10 December 2014 to Jobcentret"
                + " (a department).");
  }

  @Test
  void aHandoverOfCoordinationNamesBoth() {
    FamilyEvent event =
        new CoordinationHandedOver(
            FAMILY, KAREN, RIKKE, day("2015-03-02"), Personal.of("new department"));
    assertThat(of(event, DANISH))
        .isEqualTo("Karen Holm gav koordineringen videre til Rikke Dam 2.3.2015: new department.");
  }

  private static PlanHandedOver handedOver(
      RecipientKind kind, @Nullable PersonId person, @Nullable String name) {
    return new PlanHandedOver(
        FAMILY,
        new DocumentId(new UUID(4, 1)),
        2,
        kind,
        person,
        Personal.ofNullable(name),
        1,
        "ab12",
        List.of(),
        Personal.of("text"),
        day("2014-12-10"));
  }

  private String of(FamilyEvent event, Locale locale) {
    String name = event.getClass().getAnnotation(EventName.class).value();
    return sentences.of(name, Sentences.content(event), locale, NAMES::get);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
