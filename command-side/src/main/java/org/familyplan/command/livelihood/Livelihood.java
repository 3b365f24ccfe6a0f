package org.familyplan.command.livelihood;

import static org.familyplan.command.livelihood.LivelihoodRule.ASSESSED_BY_TODAY;
import static org.familyplan.command.livelihood.LivelihoodRule.CODE_BELONGS_TO_THE_SCHEME;
import static org.familyplan.command.livelihood.LivelihoodRule.FACT_IS_NEW;
import static org.familyplan.command.livelihood.LivelihoodRule.ONE_FACT_A_DAY;
import static org.familyplan.command.livelihood.LivelihoodRule.OUTSIDE_THE_LABOUR_MARKET_IS_NO_WORK;
import static org.familyplan.command.livelihood.LivelihoodRule.PERIOD_ENDS_AFTER_IT_BEGINS;
import static org.familyplan.command.livelihood.LivelihoodRule.PERSON_IS_OF_WORKING_AGE;
import static org.familyplan.command.livelihood.LivelihoodRule.SAME_BENEFIT_DOES_NOT_OVERLAP;
import static org.familyplan.command.livelihood.LivelihoodRule.SCHEME_IS_IN_FORCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Decision;

/** What the adults live on. Facts may come in any order of their days. */
public final class Livelihood {
  private static final int WORKING_AGE = 15;

  private final Household household;
  private final List<LivelihoodEvent> facts = new ArrayList<>();

  public Livelihood(Household household) {
    this.household = household;
    household.restOnMembers(this::brokenByAge);
  }

  @CommandHandler
  void decide(RecordEmploymentStatus command, Decision decision) {
    record(
        new EmploymentStatusRecorded(
            command.familyId(),
            command.personId(),
            command.status(),
            command.hoursPerWeek(),
            Personal.ofNullable(command.employer()),
            command.from()),
        decision);
  }

  @CommandHandler
  void decide(RecordBenefitPeriod command, Decision decision) {
    record(
        new BenefitPeriodRecorded(
            command.familyId(),
            command.personId(),
            command.benefit(),
            command.from(),
            command.until()),
        decision);
  }

  @CommandHandler
  void decide(SetVisitationCategory command, Decision decision) {
    record(
        new VisitationCategorySet(
            command.familyId(),
            command.personId(),
            command.scheme(),
            command.code(),
            command.from(),
            command.assessedOn()),
        decision);
  }

  private void record(LivelihoodEvent fact, Decision decision) {
    check(fact, decision);
    decision.record(fact, InformationKind.EMPLOYMENT);
  }

  /** Refuses a fact, new or corrected, that breaks a rule or contradicts the facts known. */
  public void check(LivelihoodEvent fact, Decision decision) {
    switch (fact) {
      case EmploymentStatusRecorded e -> fits(e);
      case BenefitPeriodRecorded e -> fits(e);
      case VisitationCategorySet e -> fits(e, decision.today());
    }
    agrees(fact, facts);
  }

  private void fits(EmploymentStatusRecorded fact) {
    isOfWorkingAge(fact.personId(), fact.from());
    boolean works = fact.status() != EmploymentStatus.OUTSIDE_LABOUR_MARKET;
    OUTSIDE_THE_LABOUR_MARKET_IS_NO_WORK.unless(
        works || fact.hoursPerWeek() == null, "hoursPerWeek");
    OUTSIDE_THE_LABOUR_MARKET_IS_NO_WORK.unless(works || fact.employer() == null, "employer");
  }

  private void fits(BenefitPeriodRecorded fact) {
    isOfWorkingAge(fact.personId(), fact.from());
    LocalDate until = fact.until();
    PERIOD_ENDS_AFTER_IT_BEGINS.unless(until == null || until.isAfter(fact.from()), "until");
  }

  private void fits(VisitationCategorySet fact, LocalDate today) {
    isOfWorkingAge(fact.personId(), fact.from());
    SCHEME_IS_IN_FORCE.unless(fact.scheme().isInForceOn(fact.from()), "scheme");
    CODE_BELONGS_TO_THE_SCHEME.unless(fact.scheme().codes().contains(fact.code()), "code");
    ASSESSED_BY_TODAY.unless(!fact.assessedOn().isAfter(today), "assessedOn");
  }

  private void isOfWorkingAge(PersonId personId, LocalDate day) {
    PERSON_IS_OF_WORKING_AGE.unless(
        household.alive(personId, "personId", day, "from").ageOn(day) >= WORKING_AGE, "from");
  }

  private Stream<LivelihoodRule> brokenByAge(Member member) {
    return facts.stream()
        .filter(fact -> fact.personId().equals(member.personId()))
        .filter(fact -> member.ageOn(from(fact)) < WORKING_AGE)
        .map(fact -> PERSON_IS_OF_WORKING_AGE);
  }

  private static LocalDate from(LivelihoodEvent fact) {
    return switch (fact) {
      case EmploymentStatusRecorded e -> e.from();
      case BenefitPeriodRecorded e -> e.from();
      case VisitationCategorySet e -> e.from();
    };
  }

  private static void agrees(LivelihoodEvent fact, List<LivelihoodEvent> others) {
    FACT_IS_NEW.unless(!others.contains(fact), "from");
    switch (fact) {
      case EmploymentStatusRecorded e ->
          ONE_FACT_A_DAY.unless(
              of(EmploymentStatusRecorded.class, e.personId(), others)
                  .noneMatch(each -> each.from().equals(e.from())),
              "from");
      case BenefitPeriodRecorded e ->
          SAME_BENEFIT_DOES_NOT_OVERLAP.unless(
              days(e.benefit(), e.personId(), others).isFree(e.from(), e.until()), "from");
      case VisitationCategorySet e ->
          ONE_FACT_A_DAY.unless(
              of(VisitationCategorySet.class, e.personId(), others)
                  .filter(each -> each.scheme() == e.scheme())
                  .noneMatch(each -> each.from().equals(e.from())),
              "from");
    }
  }

  private static <T extends LivelihoodEvent> Stream<T> of(
      Class<T> kind, PersonId person, List<LivelihoodEvent> facts) {
    Predicate<T> theirs = fact -> fact.personId().equals(person);
    return facts.stream().filter(kind::isInstance).map(kind::cast).filter(theirs);
  }

  private static Timeline<Benefit> days(
      Benefit benefit, PersonId person, List<LivelihoodEvent> facts) {
    Timeline<Benefit> days = new Timeline<>();
    of(BenefitPeriodRecorded.class, person, facts)
        .filter(each -> each.benefit() == benefit)
        .forEach(each -> days.put(each.from(), each.until(), benefit));
    return days;
  }

  /** Takes an event of this capability into the state. */
  public void evolve(LivelihoodEvent event) {
    switch (event) {
      case EmploymentStatusRecorded _, BenefitPeriodRecorded _, VisitationCategorySet _ ->
          facts.add(event);
    }
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    for (int place = 1; place < facts.size(); place++) {
      agrees(facts.get(place), facts.subList(0, place));
    }
  }
}
