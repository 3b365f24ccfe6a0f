package org.familyplan.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.ChildhoodView;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.goal.GoalEvent.GoalAbandoned;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodView;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanClosureReason;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanClosed;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanView.FollowUp;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.query.entries.MemoryEntries;
import org.junit.jupiter.api.Test;

/** A second plan shows what belongs to it, and the dead have nothing that goes on. */
class OfThePlanTest {
  private static final PlanId FIRST = new PlanId(new UUID(2, 1));
  private static final PlanId SECOND = new PlanId(new UUID(2, 2));

  private static final List<FamilyEvent> STORY =
      List.of(
          drafted(FIRST, "2014-07-22"),
          new PlanActivated(CaseFamily.FAMILY, FIRST, 1, day("2014-07-22")),
          CaseFamily.work(),
          CaseFamily.mornings(),
          abandoned(CaseFamily.work().goalId(), "2014-12-31"),
          followUp(1, "2014-10-14"),
          new CustodyRecorded(
              CaseFamily.FAMILY,
              CaseFamily.EMIL,
              List.of(CaseFamily.METTE, CaseFamily.JONAS),
              day("2014-06-20")),
          left(CaseFamily.JONAS, "2014-11-03"),
          left(CaseFamily.SOFIE, "2014-11-03"),
          new PlanClosed(
              CaseFamily.FAMILY, FIRST, PlanClosureReason.NEW_PLAN_PERIOD, null, day("2015-01-01")),
          drafted(SECOND, "2015-01-01"));

  @Test
  void aSecondPlanShowsItsOwnFollowUps() {
    assertThat(view("2014-12-31", STORY).plan().followUps()).hasSize(1);
    assertThat(view("2014-12-31", STORY).plan().nextFollowUpDue()).isEqualTo("2014-12-09");
    assertThat(view("2015-01-01", STORY).plan().followUps()).isEmpty();
    assertThat(view("2015-01-01", STORY).plan().nextFollowUpDue()).isNull();
    List<FamilyEvent> longer = new ArrayList<>(STORY);
    longer.add(followUp(2, "2015-02-01"));
    assertThat(view("2015-02-01", longer).plan().followUps())
        .extracting(FollowUp::heldOn)
        .containsExactly(day("2015-02-01"));
  }

  @Test
  void aSecondPlanShowsTheGoalsThatAreOpenDuringIt() {
    assertThat(view("2014-12-31", STORY).goals()).hasSize(2);
    assertThat(view("2015-01-01", STORY).goals())
        .extracting(GoalView::goalId)
        .containsExactly(CaseFamily.mornings().goalId());
    List<FamilyEvent> longer = new ArrayList<>(STORY);
    longer.add(abandoned(CaseFamily.mornings().goalId(), "2015-02-01"));
    assertThat(view("2015-02-01", longer).goals()).hasSize(1);
  }

  @Test
  void aSecondPlanShowsTheHouseholdAndWhoHasCustody() {
    assertThat(view("2014-12-31", STORY).members()).hasSize(5);
    assertThat(view("2015-01-01", STORY).members())
        .extracting(MemberView::personId)
        .contains(CaseFamily.METTE, CaseFamily.EMIL, CaseFamily.JONAS)
        .doesNotContain(CaseFamily.SOFIE);
  }

  @Test
  void nothingOfTheDeadGoesOn() {
    List<FamilyEvent> story =
        List.of(
            new EmploymentStatusRecorded(
                CaseFamily.FAMILY,
                CaseFamily.JONAS,
                EmploymentStatus.EMPLOYED,
                BigDecimal.TEN,
                null,
                day("2014-09-01")),
            new BenefitPeriodRecorded(
                CaseFamily.FAMILY,
                CaseFamily.JONAS,
                Benefit.SICKNESS_BENEFIT,
                day("2014-09-01"),
                null),
            new SchoolingRecorded(
                CaseFamily.FAMILY,
                CaseFamily.SOFIE,
                SchoolingKind.SCHOOL,
                null,
                null,
                null,
                day("2014-09-01")),
            new SpareTimeJobStarted(
                CaseFamily.FAMILY,
                CaseFamily.SOFIE,
                new SpareTimeJobId(new UUID(8, 1)),
                Personal.of("Bakery"),
                null,
                day("2014-09-01")),
            died(CaseFamily.JONAS),
            died(CaseFamily.SOFIE));
    FamilyPlanView view = view("2015-06-01", story);
    LivelihoodView livelihood = view.livelihoods().getFirst();
    assertThat(livelihood.employment().getFirst().tense()).isEqualTo(Tense.PAST);
    assertThat(livelihood.employment().getFirst().until()).isEqualTo("2015-02-01");
    assertThat(livelihood.benefits().getFirst().until()).isEqualTo("2015-02-01");
    ChildhoodView childhood = view.childhoods().getFirst();
    assertThat(childhood.schooling().getFirst().until()).isEqualTo("2015-02-01");
    assertThat(childhood.jobs().getFirst().tense()).isEqualTo(Tense.PAST);
  }

  private static FamilyMemberLeft died(PersonId person) {
    return new FamilyMemberLeft(CaseFamily.FAMILY, person, day("2015-02-01"), LeavingReason.DEATH);
  }

  private static FamilyMemberLeft left(PersonId person, String on) {
    return new FamilyMemberLeft(CaseFamily.FAMILY, person, day(on), LeavingReason.SEPARATION);
  }

  private static PlanDrafted drafted(PlanId plan, String on) {
    return new PlanDrafted(
        CaseFamily.FAMILY, plan, Personal.of("Calm mornings"), null, null, day(on));
  }

  private static GoalAbandoned abandoned(GoalId goal, String on) {
    return new GoalAbandoned(
        CaseFamily.FAMILY,
        goal,
        List.of(),
        CaseFamily.work().area(),
        Personal.of("No use"),
        day(on));
  }

  private static FollowUpHeld followUp(int number, String on) {
    return new FollowUpHeld(
        CaseFamily.FAMILY,
        new FollowUpId(new UUID(5, number)),
        day(on),
        List.of(CaseFamily.METTE),
        List.of(),
        List.of(),
        Personal.of("Going well"),
        false,
        false,
        false,
        8,
        Personal.of("New"));
  }

  private static FamilyPlanView view(String on, List<FamilyEvent> story) {
    MemoryEntries entries = new MemoryEntries();
    List<FamilyEvent> all = new ArrayList<>(CaseFamily.family());
    all.addAll(story);
    for (int place = 0; place < all.size(); place++) {
      PlanFold.project(new Entry(new EventId(new UUID(9, place)), all.get(place)), entries);
    }
    return PlanFold.view(
        CaseFamily.FAMILY,
        all.size(),
        all.size(),
        entries,
        origin -> Optional.empty(),
        day(on),
        id -> Optional.empty());
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
