package org.familyplan.query.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.familyplan.api.difference.ChangeView;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.query.difference.Differences;
import org.familyplan.query.difference.Differences.Difference;
import org.familyplan.query.plan.FamilyPlans;
import org.familyplan.query.plan.FamilyReadings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Packs the states of the plan as the reader sees them: the first, what turns each into the next,
 * and the last. Each is of the day on which its event was recorded.
 */
final class StateFiles {
  private final PackRequest request;
  private final FamilyReadings readings;
  private final FamilyPlans plans;
  private final Differences differences = new Differences();
  private JsonNode state;

  /**
   * Packs the first state.
   *
   * @param version number of the family's events before the period; 0 when there was no plan yet
   * @param day on which the period begins; of no meaning when there was no plan yet
   */
  StateFiles(
      PackRequest request,
      FamilyReadings readings,
      FamilyPlans plans,
      long version,
      @Nullable LocalDate day) {
    this.request = request;
    this.readings = readings;
    this.plans = plans;
    this.state = version == 0 || day == null ? Differences.json(null) : json(version, day);
    request.zip().json("states/first.json", state);
  }

  private JsonNode json(long version, LocalDate day) {
    Optional<FamilyPlanView> plan = readings.after(version, day).map(plans::plan);
    plan.ifPresent(request::tellsOf);
    return Differences.json(plan.orElse(null));
  }

  /** Packs what turns the state before into the one after an event; tells it in words. */
  List<ChangeView> next(long version, LocalDate day) {
    JsonNode after = json(version, day);
    Difference difference = differences.between(state, after, request.context().locale());
    request.zip().json(String.format(Locale.ROOT, "states/%06d.json", version), difference.patch());
    state = after;
    return difference.changes();
  }

  /** Packs the last state. */
  void end() {
    request.zip().json("states/last.json", state);
  }
}
