package org.familyplan.command.intervention;

import static org.familyplan.command.intervention.InterventionRule.ADJUSTED_AFTER_ITS_GRANT;
import static org.familyplan.command.intervention.InterventionRule.BEGINS_AFTER_ITS_GRANT;
import static org.familyplan.command.intervention.InterventionRule.ENDS_AFTER_IT_BEGINS;
import static org.familyplan.command.intervention.InterventionRule.FIRM_IS_NAMED;
import static org.familyplan.command.intervention.InterventionRule.GOALS_ARE_NAMED_ONCE;
import static org.familyplan.command.intervention.InterventionRule.HOURS_ARE_NAMED;
import static org.familyplan.command.intervention.InterventionRule.INTERVENTION_HAS_NOT_ENDED;
import static org.familyplan.command.intervention.InterventionRule.INTERVENTION_HAS_NOT_STARTED;
import static org.familyplan.command.intervention.InterventionRule.INTERVENTION_IS_KNOWN;
import static org.familyplan.command.intervention.InterventionRule.INTERVENTION_IS_NEW;
import static org.familyplan.command.intervention.InterventionRule.INTERVENTION_IS_PAUSED;
import static org.familyplan.command.intervention.InterventionRule.INTERVENTION_IS_RUNNING;
import static org.familyplan.command.intervention.InterventionRule.MEMBERS_ARE_NAMED_ONCE;
import static org.familyplan.command.intervention.InterventionRule.ONLY_COMPANY_DIRECTED_HELP_HAS_FIRM_AND_HOURS;
import static org.familyplan.command.intervention.InterventionRule.SERVES_OPEN_GOALS;
import static org.familyplan.command.intervention.InterventionRule.SOMETHING_IS_ADJUSTED;
import static org.familyplan.command.intervention.InterventionRule.TURNS_FOLLOW_EACH_OTHER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.intervention.InterventionCommand.AdjustIntervention;
import org.familyplan.api.intervention.InterventionCommand.EndIntervention;
import org.familyplan.api.intervention.InterventionCommand.GrantIntervention;
import org.familyplan.api.intervention.InterventionCommand.PauseIntervention;
import org.familyplan.api.intervention.InterventionCommand.ResumeIntervention;
import org.familyplan.api.intervention.InterventionCommand.StartIntervention;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.intervention.InterventionEvent.InterventionAdjusted;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionEvent.InterventionPaused;
import org.familyplan.api.intervention.InterventionEvent.InterventionResumed;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** The help that was granted for the family's goals. */
public final class Interventions {
  private final Household household;
  private final Goals goals;
  private final Map<InterventionId, Intervention> interventions = new LinkedHashMap<>();

  public Interventions(Household household, Goals goals) {
    this.household = household;
    this.goals = goals;
    household.restOn(this::broken);
  }

  private Stream<InterventionRule> broken() {
    return interventions.values().stream()
        .filter(each -> each.goals().stream().anyMatch(goal -> isEnded(goal, each.grantedOn())))
        .map(each -> SERVES_OPEN_GOALS);
  }

  private boolean isEnded(GoalId goal, LocalDate day) {
    return goals.knows(goal) && goals.isEndedOn(goal, day);
  }

  @CommandHandler
  void decide(GrantIntervention command, Decision decision) {
    INTERVENTION_IS_NEW.unless(
        !interventions.containsKey(command.interventionId()), "interventionId");
    goals.areKnown(command.goals(), "goals");
    GOALS_ARE_NAMED_ONCE.unless(isDistinct(command.goals()), "goals");
    SERVES_OPEN_GOALS.unless(
        command.goals().stream().noneMatch(each -> goals.isEndedOn(each, command.grantedOn())),
        "goals");
    command
        .members()
        .forEach(each -> household.alive(each, "members", command.grantedOn(), "members"));
    MEMBERS_ARE_NAMED_ONCE.unless(isDistinct(command.members()), "members");
    namesWhatItsTypeAsks(command.type(), command.firm(), command.hoursPerWeek());
    isExpectedInOrder(command.grantedOn(), command.expectedStart(), command.expectedEnd());
    decision.record(
        new InterventionGranted(
            command.familyId(),
            command.interventionId(),
            command.type(),
            command.goals(),
            command.members(),
            command.department(),
            command.provider(),
            command.firm(),
            command.hoursPerWeek(),
            command.legalBasis(),
            command.expectedStart(),
            command.expectedEnd(),
            command.grantedOn()),
        command.type().informationKind());
  }

  private static boolean isDistinct(List<?> list) {
    return new HashSet<>(list).size() == list.size();
  }

  private static void namesWhatItsTypeAsks(
      InterventionType type, @Nullable String firm, @Nullable BigDecimal hoursPerWeek) {
    if (type.isCompanyDirected()) {
      FIRM_IS_NAMED.unless(firm != null, "firm");
      HOURS_ARE_NAMED.unless(hoursPerWeek != null, "hoursPerWeek");
    } else {
      hasNoFirmOrHours(firm, hoursPerWeek);
    }
  }

  private static void hasNoFirmOrHours(@Nullable String firm, @Nullable BigDecimal hoursPerWeek) {
    ONLY_COMPANY_DIRECTED_HELP_HAS_FIRM_AND_HOURS.unless(firm == null, "firm");
    ONLY_COMPANY_DIRECTED_HELP_HAS_FIRM_AND_HOURS.unless(hoursPerWeek == null, "hoursPerWeek");
  }

  private static void isExpectedInOrder(
      LocalDate grantedOn, @Nullable LocalDate start, @Nullable LocalDate end) {
    BEGINS_AFTER_ITS_GRANT.unless(start == null || !start.isBefore(grantedOn), "expectedStart");
    endsAfter(start == null ? grantedOn : start, end);
  }

  private static void endsAfter(LocalDate start, @Nullable LocalDate end) {
    ENDS_AFTER_IT_BEGINS.unless(end == null || !end.isBefore(start), "expectedEnd");
  }

  @CommandHandler
  void decide(StartIntervention command, Decision decision) {
    Intervention intervention = notEnded(command.interventionId());
    INTERVENTION_HAS_NOT_STARTED.unless(
        intervention.last() == InterventionStatus.GRANTED, "interventionId");
    turns(intervention, InterventionStatus.RUNNING, command.startedOn(), "startedOn");
    decision.record(
        new InterventionStarted(
            command.familyId(),
            command.interventionId(),
            intervention.type(),
            intervention.members(),
            command.startedOn()),
        kind(intervention));
  }

  @CommandHandler
  void decide(AdjustIntervention command, Decision decision) {
    Intervention intervention = notEnded(command.interventionId());
    SOMETHING_IS_ADJUSTED.unless(
        Stream.of(command.provider(), command.firm(), command.hoursPerWeek(), command.expectedEnd())
            .anyMatch(Objects::nonNull),
        "interventionId");
    if (!intervention.type().isCompanyDirected()) {
      hasNoFirmOrHours(command.firm(), command.hoursPerWeek());
    }
    ADJUSTED_AFTER_ITS_GRANT.unless(
        !command.adjustedOn().isBefore(intervention.grantedOn()), "adjustedOn");
    endsAfter(command.adjustedOn(), command.expectedEnd());
    decision.record(
        new InterventionAdjusted(
            command.familyId(),
            command.interventionId(),
            intervention.type(),
            intervention.members(),
            command.provider(),
            command.firm(),
            command.hoursPerWeek(),
            command.expectedEnd(),
            Personal.of(command.reason()),
            command.adjustedOn()),
        kind(intervention));
  }

  @CommandHandler
  void decide(PauseIntervention command, Decision decision) {
    Intervention intervention = notEnded(command.interventionId());
    INTERVENTION_IS_RUNNING.unless(
        intervention.last() == InterventionStatus.RUNNING, "interventionId");
    turns(intervention, InterventionStatus.PAUSED, command.pausedOn(), "pausedOn");
    decision.record(
        new InterventionPaused(
            command.familyId(),
            command.interventionId(),
            intervention.type(),
            intervention.members(),
            Personal.of(command.reason()),
            command.pausedOn()),
        kind(intervention));
  }

  @CommandHandler
  void decide(ResumeIntervention command, Decision decision) {
    Intervention intervention = notEnded(command.interventionId());
    INTERVENTION_IS_PAUSED.unless(
        intervention.last() == InterventionStatus.PAUSED, "interventionId");
    turns(intervention, InterventionStatus.RUNNING, command.resumedOn(), "resumedOn");
    decision.record(
        new InterventionResumed(
            command.familyId(),
            command.interventionId(),
            intervention.type(),
            intervention.members(),
            command.resumedOn()),
        kind(intervention));
  }

  @CommandHandler
  void decide(EndIntervention command, Decision decision) {
    Intervention intervention = notEnded(command.interventionId());
    turns(intervention, InterventionStatus.ENDED, command.endedOn(), "endedOn");
    decision.record(
        new InterventionEnded(
            command.familyId(),
            command.interventionId(),
            intervention.type(),
            intervention.members(),
            command.reason(),
            Personal.ofNullable(command.note()),
            command.endedOn()),
        kind(intervention));
  }

  private static void turns(
      Intervention intervention, InterventionStatus to, LocalDate on, String component) {
    TURNS_FOLLOW_EACH_OTHER.unless(intervention.canTurn(to, on), component);
  }

  private Intervention notEnded(InterventionId id) {
    INTERVENTION_IS_KNOWN.unless(interventions.containsKey(id), "interventionId");
    INTERVENTION_HAS_NOT_ENDED.unless(
        intervention(id).last() != InterventionStatus.ENDED, "interventionId");
    return intervention(id);
  }

  private static InformationKind kind(Intervention intervention) {
    return intervention.type().informationKind();
  }

  /** Takes an event of this capability into the state. */
  public void evolve(InterventionEvent event) {
    switch (event) {
      case InterventionGranted e -> interventions.put(e.interventionId(), new Intervention(e));
      case InterventionStarted e -> intervention(e.interventionId()).started(e.startedOn());
      case InterventionAdjusted e -> intervention(e.interventionId()).adjusted(e);
      case InterventionPaused e -> intervention(e.interventionId()).paused(e.pausedOn());
      case InterventionResumed e -> intervention(e.interventionId()).resumed(e.resumedOn());
      case InterventionEnded e -> intervention(e.interventionId()).ended(e.endedOn());
    }
  }

  private Intervention intervention(InterventionId id) {
    return Objects.requireNonNull(interventions.get(id));
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    TURNS_FOLLOW_EACH_OTHER.unless(
        interventions.values().stream().allMatch(Intervention::isCoherent), "entry");
  }

  /** True when every intervention has ended or was handed on. */
  public boolean areAllEnded() {
    return interventions.values().stream()
        .allMatch(each -> each.last() == InterventionStatus.ENDED);
  }

  /** True when no intervention goes on after that day. */
  public boolean areAllOverAfter(LocalDate day) {
    return interventions.values().stream().allMatch(each -> each.isOverAfter(day));
  }

  /** The interventions granted up to that day as they stand on it, in the order of their grants. */
  public List<InterventionLine> lines(LocalDate day, Predicate<? super InterventionId> told) {
    return interventions.entrySet().stream()
        .filter(each -> told.test(each.getKey()))
        .map(Map.Entry::getValue)
        .filter(each -> !each.grantedOn().isAfter(day))
        .map(each -> each.line(day))
        .toList();
  }
}
