package org.familyplan.app.demo.workedcase;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.erasure.ErasureId;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Story;
import org.familyplan.app.demo.Telling;

/**
 * The worked case: one family in Lolland, 2014-2018, before it ten employees and three plans, after
 * it one coordinator and one plan. The labels are the numbers of the facts in the case. Some facts
 * wait for commands that the service does not have yet; docs/how-to/demonstrations.md lists them.
 */
public final class WorkedCase {
  /** The programme that the family takes part in. */
  public static final String PROGRAMME = "HELHEDSINDSATS_2014_2016";

  /** The family. */
  public static final FamilyId FAMILY = new FamilyId(Ids.of("case"));

  public static final PersonId METTE = new PersonId(Ids.of("case/mette"));
  public static final PersonId JONAS = new PersonId(Ids.of("case/jonas"));
  public static final PersonId SOFIE = new PersonId(Ids.of("case/sofie"));
  public static final PersonId EMIL = new PersonId(Ids.of("case/emil"));
  public static final PersonId IDA = new PersonId(Ids.of("case/ida"));

  /** The mornings work: the family's everyday life. */
  public static final GoalId G1 = new GoalId(Ids.of("case/goal/1"));

  /** Full-time work for Mette. */
  public static final GoalId G2 = new GoalId(Ids.of("case/goal/2"));

  /** Emil goes to school. */
  public static final GoalId G3 = new GoalId(Ids.of("case/goal/3"));

  /** Jonas is free of substance use. */
  public static final GoalId G4 = new GoalId(Ids.of("case/goal/4"));

  /** Fear of the job centre's letters. */
  public static final BarrierId B1 = new BarrierId(Ids.of("case/barrier/1"));

  public static final InterventionId HOME_SUPPORT =
      new InterventionId(Ids.of("case/intervention/home-support"));
  public static final InterventionId PLACEMENT =
      new InterventionId(Ids.of("case/intervention/placement"));
  public static final InterventionId TREATMENT =
      new InterventionId(Ids.of("case/intervention/treatment"));

  /** The one plan. */
  public static final PlanId PLAN = new PlanId(Ids.of("case/plan"));

  /** The second family, which the note of fact 37 was meant for. */
  public static final FamilyId NEIGHBOURS = new FamilyId(Ids.of("case/neighbours"));

  public static final PersonId HANNE = new PersonId(Ids.of("case/hanne"));
  public static final PersonId LIV = new PersonId(Ids.of("case/liv"));

  /** Jonas asks for the erasure of his health information. */
  public static final ErasureId ERASURE = new ErasureId(Ids.of("case/erasure"));

  private WorkedCase() {}

  /** The first or second consent to share information about a member. */
  public static ConsentId consent(PersonId about, int number) {
    return new ConsentId(Ids.of("case/consent/" + about + "/" + number));
  }

  /** The part that the member got when the plan was drafted. */
  public static PlanPartId partOf(PersonId person) {
    return new PlanPartId(Ids.of("case/part/" + person));
  }

  /** Both families. */
  public static Story story() {
    Telling telling = new Telling(FAMILY, LocalTime.of(9, 0));
    Stream.of(
            new Opening(telling),
            new Goals(telling),
            new Agreement(telling),
            new FirstYear(telling),
            new SecondYear(telling),
            new Ending(telling))
        .forEach(Chapter::tell);
    return Story.merged(List.of(new Story(People.EMPLOYEES, telling.steps()), Neighbours.story()));
  }
}
