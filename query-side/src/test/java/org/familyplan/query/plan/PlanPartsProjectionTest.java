package org.familyplan.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.ExistingPlanType;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.ExistingPlanAbsorbed;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanPartResumed;
import org.familyplan.api.plan.PlanEvent.PlanPartSuspended;
import org.familyplan.api.plan.PlanEvent.PlanRevised;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.plan.PlanStatus;
import org.familyplan.api.plan.PlanView;
import org.familyplan.api.plan.PlanView.Absorbed;
import org.familyplan.api.plan.PlanView.Agreement;
import org.familyplan.api.plan.PlanView.Document;
import org.familyplan.api.plan.PlanView.FollowUp;
import org.familyplan.api.plan.PlanView.OtherPlan;
import org.familyplan.api.plan.PlanView.Part;
import org.familyplan.api.plan.PlanView.Suspension;
import org.familyplan.api.plan.PlanView.Version;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.MemoryEntries;
import org.junit.jupiter.api.Test;

/** The case's plan, day by day. */
class PlanPartsProjectionTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(1, 1));
  private static final PersonId EMIL = new PersonId(new UUID(1, 4));
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final PlanId FIRST = new PlanId(new UUID(2, 1));
  private static final PlanId SECOND = new PlanId(new UUID(2, 2));
  private static final PlanPartId PART = new PlanPartId(new UUID(3, 1));
  private static final PlanDrafted DRAFTED = drafted(FIRST, "2014-07-22");
  private static final PlanPartAdded METTES = part(PART, "2014-07-22");
  private static final PlanAgreementRecorded AGREED =
      new PlanAgreementRecorded(
          FAMILY, METTE, true, Personal.of("At the table"), day("2014-07-22"));
  private static final PlanActivated ACTIVATED =
      new PlanActivated(FAMILY, FIRST, 1, day("2014-07-29"));
  private static final PlanRevised REVISED =
      new PlanRevised(FAMILY, FIRST, 2, Personal.of("Jonas moved out"), day("2014-12-09"));
  private static final PlanClosed CLOSED =
      new PlanClosed(
          FAMILY,
          FIRST,
          PlanClosureReason.NEW_PLAN_PERIOD,
          Personal.of("Half way"),
          day("2015-07-01"));

  @Test
  void beforeAPlanIsBegunThereIsNone() {
    PlanView view = view("2014-07-21", DRAFTED, METTES, AGREED);
    assertThat(view.status()).isEqualTo(PlanStatus.NONE);
    assertThat(view.planId()).isNull();
    assertThat(view.purpose()).isNull();
    assertThat(view.parts()).isEmpty();
    assertThat(view.agreements()).isEmpty();
    assertThat(view.otherPlans())
        .containsExactly(new OtherPlan(FIRST, day("2014-07-22"), null, null));
  }

  @Test
  void aDraftIsShownWithItsUpcomingVersion() {
    PlanView view = view("2014-07-22", DRAFTED, METTES, AGREED, ACTIVATED);
    assertThat(view.status()).isEqualTo(PlanStatus.DRAFT);
    assertThat(view.planId()).isEqualTo(FIRST);
    assertThat(view.purpose()).isEqualTo(Personal.of("Calm mornings"));
    assertThat(view.basis()).isEqualTo(Personal.of("Assessment"));
    assertThat(view.draftedOn()).isEqualTo("2014-07-22");
    assertThat(view.expectedEnd()).isEqualTo("2016-12-31");
    assertThat(view.version()).isNull();
    assertThat(view.versions())
        .containsExactly(new Version(1, day("2014-07-29"), null, Tense.UPCOMING));
    assertThat(view.agreements())
        .containsExactly(
            new Agreement(METTE, true, Personal.of("At the table"), day("2014-07-22")));
    assertThat(view.otherPlans()).isEmpty();
  }

  @Test
  void versionsFollowEachOther() {
    PlanView view = view("2014-12-09", DRAFTED, ACTIVATED, REVISED);
    assertThat(view.status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(view.version()).isEqualTo(2);
    assertThat(view.versions())
        .containsExactly(
            new Version(1, day("2014-07-29"), null, Tense.PAST),
            new Version(2, day("2014-12-09"), Personal.of("Jonas moved out"), Tense.CURRENT));
    assertThat(view("2014-12-08", DRAFTED, ACTIVATED, REVISED).version()).isEqualTo(1);
  }

  @Test
  void anEndedPlanStaysShownUntilTheNextBegins() {
    PlanView ended = view("2015-07-01", DRAFTED, ACTIVATED, CLOSED, drafted(SECOND, "2015-08-01"));
    assertThat(ended.status()).isEqualTo(PlanStatus.CLOSED);
    assertThat(ended.planId()).isEqualTo(FIRST);
    assertThat(ended.version()).isNull();
    assertThat(ended.closedOn()).isEqualTo("2015-07-01");
    assertThat(ended.closureReason()).isEqualTo(PlanClosureReason.NEW_PLAN_PERIOD);
    assertThat(ended.outcome()).isEqualTo(Personal.of("Half way"));
    assertThat(ended.versions()).extracting(Version::tense).containsExactly(Tense.PAST);
    assertThat(view("2015-06-30", DRAFTED, ACTIVATED, CLOSED).status())
        .isEqualTo(PlanStatus.ACTIVE);
  }

  @Test
  void aNewPlanHasPartsAndAgreementsOfItsOwn() {
    PlanPartAdded other = part(new PlanPartId(new UUID(3, 2)), "2015-08-01");
    PlanView view =
        view(
            "2015-08-01",
            DRAFTED,
            METTES,
            AGREED,
            ACTIVATED,
            CLOSED,
            drafted(SECOND, "2015-08-01"),
            other);
    assertThat(view.planId()).isEqualTo(SECOND);
    assertThat(view.status()).isEqualTo(PlanStatus.DRAFT);
    assertThat(view.parts()).extracting(Part::partId).containsExactly(other.partId());
    assertThat(view.agreements()).isEmpty();
    assertThat(view.otherPlans())
        .containsExactly(
            new OtherPlan(
                FIRST, day("2014-07-22"), day("2015-07-01"), PlanClosureReason.NEW_PLAN_PERIOD));
  }

  @Test
  void aPartIsSuspendedOnItsDays() {
    PlanEvent[] story = {
      DRAFTED,
      METTES,
      new PlanPartSuspended(FAMILY, PART, METTE, Personal.of("Moved out"), day("2014-12-09")),
      new PlanPartResumed(FAMILY, PART, METTE, day("2015-05-06"))
    };
    assertThat(view("2014-12-08", story).parts().getFirst().suspended()).isFalse();
    assertThat(view("2014-12-09", story).parts())
        .containsExactly(
            new Part(
                PART,
                METTE,
                PlanPartType.ADULT,
                Personal.of("Full-time work"),
                Personal.of("Own money"),
                null,
                "LAB § 1",
                day("2014-07-22"),
                true,
                List.of(
                    new Suspension(
                        day("2014-12-09"),
                        day("2015-05-06"),
                        Personal.of("Moved out"),
                        Tense.CURRENT)),
                false));
    assertThat(view("2015-05-06", story).parts().getFirst().suspended()).isFalse();
  }

  @Test
  void aPartAddedForLaterIsUpcoming() {
    assertThat(view("2014-07-22", DRAFTED, part(PART, "2014-08-01")).parts())
        .extracting(Part::upcoming)
        .containsExactly(true);
  }

  @Test
  void absorbedPlansAreListedByType() {
    PlanView view =
        view(
            "2014-06-30",
            new ExistingPlanAbsorbed(
                FAMILY,
                METTE,
                ExistingPlanType.EMPLOYMENT_PLAN,
                "A1",
                Department.JOB_CENTRE,
                day("2014-07-01")));
    assertThat(view.absorbed())
        .containsExactly(
            new Absorbed(
                METTE,
                ExistingPlanType.EMPLOYMENT_PLAN,
                "A1",
                Department.JOB_CENTRE,
                day("2014-07-01"),
                true));
  }

  @Test
  void theLastFollowUpByItsDayTellsWhenTheNextIsDue() {
    PlanEvent[] story = {DRAFTED, followUp(2, "2014-12-09", 12), followUp(1, "2014-10-14", 8)};
    PlanView view = view("2014-12-31", story);
    assertThat(view.followUps())
        .extracting(FollowUp::heldOn, FollowUp::nextDueOn)
        .containsExactly(
            tuple(day("2014-10-14"), day("2014-12-09")),
            tuple(day("2014-12-09"), day("2015-03-03")));
    assertThat(view.nextFollowUpDue()).isEqualTo("2015-03-03");
    assertThat(view("2014-12-08", story).nextFollowUpDue()).isEqualTo("2014-12-09");
    assertThat(view("2014-10-13", story).nextFollowUpDue()).isNull();
    assertThat(view.followUps().getFirst().employees())
        .containsExactly(new EmployeeView(KAREN, null, null, null));
  }

  @Test
  void childrenHeardAndDocumentsAreShownFromTheirDayOn() {
    PlanEvent[] story = {
      DRAFTED,
      new ChildHeard(
          FAMILY, EMIL, KAREN, Personal.of("To be with the class"), true, day("2014-07-15")),
      new PlanHandedOver(
          FAMILY,
          new DocumentId(new UUID(4, 1)),
          1,
          RecipientKind.FAMILY_MEMBER,
          METTE,
          null,
          1,
          "ab12",
          List.of(),
          Personal.of("# Familiens plan"),
          day("2014-07-30"))
    };
    PlanView view = view("2014-07-30", story);
    assertThat(view.childrenHeard())
        .containsExactly(
            new PlanView.ChildHeard(
                EMIL,
                new EmployeeView(KAREN, null, null, null),
                Personal.of("To be with the class"),
                true,
                day("2014-07-15")));
    assertThat(view.documents())
        .containsExactly(
            new Document(
                new DocumentId(new UUID(4, 1)),
                1,
                RecipientKind.FAMILY_MEMBER,
                METTE,
                null,
                day("2014-07-30"),
                "ab12"));
    assertThat(view("2014-07-14", story).childrenHeard()).isEmpty();
    assertThat(view("2014-07-29", story).documents()).isEmpty();
  }

  @Test
  void anErroneousAgreementNeverWas() {
    EntryMarkedErroneous mark =
        new EntryMarkedErroneous(
            FAMILY, entry(3), Personal.of("why"), List.of(METTE), day("2014-08-01"));
    assertThat(view("2014-08-01", DRAFTED, METTES, AGREED, mark).agreements()).isEmpty();
  }

  @Test
  void aPartOfNoPlanAndATurnOfNoPartAreLoud() {
    assertThatThrownBy(() -> view("2014-08-01", METTES)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () ->
                view(
                    "2014-08-01",
                    DRAFTED,
                    new PlanPartResumed(FAMILY, PART, METTE, day("2015-05-06"))))
        .isInstanceOf(MissingEntry.class);
    assertThatThrownBy(() -> view("2014-08-01", ACTIVATED)).isInstanceOf(MissingEntry.class);
  }

  private static PlanView view(String on, FamilyEvent... events) {
    Entries entries = new MemoryEntries();
    List<Entry> log = new ArrayList<>();
    for (FamilyEvent event : events) {
      log.add(new Entry(entry(log.size() + 1), event));
    }
    Corrections.inForce(log)
        .forEach(
            each -> PlanPartsProjection.project((PlanEvent) each.event(), each.eventId(), entries));
    return PlanPartsProjection.view(entries, day(on), id -> Optional.empty());
  }

  private static EventId entry(int number) {
    return new EventId(new UUID(7, number));
  }

  private static PlanDrafted drafted(PlanId planId, String on) {
    return new PlanDrafted(
        FAMILY,
        planId,
        Personal.of("Calm mornings"),
        Personal.of("Assessment"),
        day("2016-12-31"),
        day(on));
  }

  private static PlanPartAdded part(PlanPartId partId, String on) {
    return new PlanPartAdded(
        FAMILY,
        partId,
        METTE,
        PlanPartType.ADULT,
        Personal.of("Full-time work"),
        Personal.of("Own money"),
        null,
        "LAB § 1",
        day(on));
  }

  private static FollowUpHeld followUp(int number, String on, int weeks) {
    return new FollowUpHeld(
        FAMILY,
        new FollowUpId(new UUID(5, number)),
        day(on),
        List.of(METTE),
        List.of(KAREN),
        List.of(EMIL),
        Personal.of("Going well"),
        true,
        false,
        false,
        weeks,
        Personal.of("The placement is new"));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
