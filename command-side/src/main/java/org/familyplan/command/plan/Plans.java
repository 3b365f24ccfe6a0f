package org.familyplan.command.plan;

import static org.familyplan.command.plan.PlanRule.FILE_IS_OPENED_BEFORE;
import static org.familyplan.command.plan.PlanRule.PLAN_IS_BEGUN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.command.plan.OnePlan.Version;
import org.familyplan.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** The plans of a family, one after the other. */
final class Plans {
  private final List<OnePlan> plans = new ArrayList<>();
  private @Nullable LocalDate openedOn;

  void opened(LocalDate on) {
    openedOn = on;
  }

  void add(OnePlan plan) {
    plans.add(plan);
  }

  boolean knows(PlanId planId) {
    return plans.stream().anyMatch(each -> each.planId().equals(planId));
  }

  boolean knows(PlanPartId partId) {
    return plans.stream().anyMatch(each -> each.part(partId).isPresent());
  }

  /** The plan that is drafted or in force. */
  Optional<OnePlan> begun() {
    return plans.isEmpty()
        ? Optional.empty()
        : Optional.of(plans.getLast()).filter(OnePlan::isBegun);
  }

  /** The plan that is drafted or in force, or a refusal. */
  OnePlan begunElse(String component) {
    return begun().orElseThrow(() -> new Refusal(PLAN_IS_BEGUN, component));
  }

  /** Refuses days before the file was opened. */
  void notBeforeTheFile(LocalDate day, String component) {
    FILE_IS_OPENED_BEFORE.unless(openedOn != null && !day.isBefore(openedOn), component);
  }

  /** First day on which a new plan does not meet the one before. */
  LocalDate freeFrom() {
    return plans.isEmpty() || plans.getLast().closedOn() == null
        ? LocalDate.MIN
        : plans.getLast().closedOn();
  }

  /** The parts of all plans. */
  Stream<Part> parts() {
    return plans.stream().flatMap(OnePlan::parts);
  }

  boolean isFirst(OnePlan plan) {
    return plans.getFirst() == plan;
  }

  int versions() {
    return plans.stream().mapToInt(OnePlan::versions).sum();
  }

  /** The plan that was drafted or in force on that day. */
  Optional<OnePlan> on(LocalDate day) {
    return plans.stream().filter(each -> each.existsOn(day)).findFirst();
  }

  Optional<Version> versionOn(LocalDate day) {
    return on(day).flatMap(plan -> plan.versionOn(day));
  }
}
