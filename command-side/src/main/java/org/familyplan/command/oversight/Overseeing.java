package org.familyplan.command.oversight;

import static org.familyplan.command.oversight.OversightRule.A_MANAGER_REVIEWS;
import static org.familyplan.command.oversight.OversightRule.END_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.oversight.OversightRule.NOBODY_REVIEWS_OWN_LOOKS;
import static org.familyplan.command.oversight.OversightRule.OPENING_IS_KNOWN;
import static org.familyplan.command.oversight.OversightRule.OPENING_IS_NEW;
import static org.familyplan.command.oversight.OversightRule.OPENING_IS_OVER;
import static org.familyplan.command.oversight.OversightRule.OPENING_IS_REVIEWED_ONCE;
import static org.familyplan.command.oversight.OversightRule.OWN_RELATIONS_ARE_ENDED;
import static org.familyplan.command.oversight.OversightRule.REASON_SAYS_SOMETHING;
import static org.familyplan.command.oversight.OversightRule.RELATION_GOES_ON;
import static org.familyplan.command.oversight.OversightRule.RELATION_HAS_A_DAY;
import static org.familyplan.command.oversight.OversightRule.RELATION_IS_DECLARED_ONCE;
import static org.familyplan.command.oversight.OversightRule.RELATION_IS_KNOWN;
import static org.familyplan.command.oversight.OversightRule.RELATION_IS_NEW;
import static org.familyplan.command.oversight.OversightRule.RELATIVES_DO_NOT_LOOK;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.oversight.Oversight;
import org.familyplan.api.oversight.Oversight.Relation;
import org.familyplan.api.oversight.OversightCommand.BreakGlass;
import org.familyplan.api.oversight.OversightCommand.DeclareRelation;
import org.familyplan.api.oversight.OversightCommand.EndRelation;
import org.familyplan.api.oversight.OversightCommand.ReviewBreakGlass;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.identity.Role;

/** Who opens the file without a task, and who is bound to the family. */
public final class Overseeing {
  /** Today and tomorrow: whoever needs longer gets a task in the file. */
  private static final int DAYS_OPEN = 2;

  private static final int SHORTEST_REASON = 10;

  private final Household household;
  private final Oversight oversight = new Oversight();

  public Overseeing(Household household) {
    this.household = household;
  }

  @CommandHandler
  void decide(BreakGlass command, Decision decision) {
    EmployeeId employee = decision.actor().user();
    LocalDate today = decision.today();
    OPENING_IS_NEW.unless(oversight.find(command.breakGlassId()).isEmpty(), "breakGlassId");
    REASON_SAYS_SOMETHING.unless(saysSomething(command.reason()), "reason");
    RELATIVES_DO_NOT_LOOK.unless(!isRelative(employee, today), "familyId");
    OPENING_IS_OVER.unless(brokenGlassOn(employee, today).isEmpty(), "familyId");
    decision.record(
        new GlassBroken(
            command.familyId(),
            command.breakGlassId(),
            employee,
            Personal.of(command.reason()),
            today,
            today.plusDays(DAYS_OPEN)),
        InformationKind.PLAN);
  }

  private static boolean saysSomething(String reason) {
    return reason.codePoints().filter(each -> !Character.isWhitespace(each)).count()
        >= SHORTEST_REASON;
  }

  @CommandHandler
  void decide(ReviewBreakGlass command, Decision decision) {
    EmployeeId reviewer = decision.actor().user();
    GlassBroken opening =
        oversight
            .find(command.breakGlassId())
            .orElseThrow(() -> new Refusal(OPENING_IS_KNOWN, "breakGlassId"));
    A_MANAGER_REVIEWS.unless(decision.actor().role() == Role.MANAGER, "breakGlassId");
    NOBODY_REVIEWS_OWN_LOOKS.unless(!opening.employee().equals(reviewer), "breakGlassId");
    OPENING_IS_REVIEWED_ONCE.unless(
        oversight.review(command.breakGlassId()).isEmpty(), "breakGlassId");
    decision.record(
        new BreakGlassReviewed(
            command.familyId(),
            command.breakGlassId(),
            reviewer,
            command.justified(),
            Personal.of(command.comment()),
            decision.today()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(DeclareRelation command, Decision decision) {
    EmployeeId employee = decision.actor().user();
    RELATION_IS_NEW.unless(oversight.find(command.relationId()).isEmpty(), "relationId");
    RELATION_HAS_A_DAY.unless(
        command.until() == null || command.until().isAfter(command.from()), "until");
    if (command.personId() != null) {
      household.known(command.personId(), "personId");
    }
    RELATION_IS_DECLARED_ONCE.unless(
        !oversight.isDeclared(employee, command.personId(), command.from(), command.until()),
        "from");
    decision.record(
        new RelationDeclared(
            command.familyId(),
            command.relationId(),
            employee,
            command.personId(),
            command.relation(),
            command.from(),
            command.until()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(EndRelation command, Decision decision) {
    Relation relation =
        oversight
            .find(command.relationId())
            .orElseThrow(() -> new Refusal(RELATION_IS_KNOWN, "relationId"));
    EmployeeId employee = relation.declared().employee();
    OWN_RELATIONS_ARE_ENDED.unless(
        employee.equals(decision.actor().user()) || decision.actor().role() == Role.MANAGER,
        "relationId");
    END_IS_NOT_IN_THE_FUTURE.unless(!command.endedOn().isAfter(decision.today()), "endedOn");
    RELATION_GOES_ON.unless(
        !relation.ended()
            && relation.holdsOn(command.endedOn())
            && command.endedOn().isAfter(relation.declared().from()),
        "endedOn");
    decision.record(
        new RelationEnded(command.familyId(), command.relationId(), employee, command.endedOn()),
        InformationKind.PLAN);
  }

  /** Takes an event of this capability into the state. */
  public void evolve(OversightEvent event) {
    oversight.take(event);
  }

  /** The opening that lets the employee look on that day. */
  public Optional<GlassBroken> brokenGlassOn(EmployeeId employee, LocalDate day) {
    return oversight.brokenGlassOn(employee, day);
  }

  /** True when the employee is bound to the family on that day. */
  public boolean isRelative(EmployeeId employee, LocalDate day) {
    return oversight.isRelative(employee, day);
  }
}
