package org.familyplan.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.identity.Actor;

/** Collects the steps of one family's story; what is told on one day gets rising minutes. */
public final class Telling {
  private static final Duration PAUSE = Duration.ofMinutes(7);

  private final FamilyId familyId;
  private final LocalTime morning;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private final Map<LocalDate, Integer> toldOn = new HashMap<>();

  /**
   * Nothing told yet.
   *
   * @param morning local time at which the first fact of a day is told
   */
  public Telling(FamilyId familyId, LocalTime morning) {
    this.familyId = familyId;
    this.morning = morning;
  }

  /** Tells one submission on a day; of one day in the order of the calls. */
  public void tell(String label, LocalDate day, Actor actor, FamilyCommand... commands) {
    tell(label, day, actor, Circumstances.NONE, List.of(commands));
  }

  /** Tells one submission and says why. */
  public void tell(
      String label,
      LocalDate day,
      Actor actor,
      Circumstances circumstances,
      List<FamilyCommand> commands) {
    if (!labels.add(label)) {
      throw new IllegalArgumentException(label + " is told twice");
    }
    int before = toldOn.merge(day, 1, Integer::sum) - 1;
    LocalTime time = morning.plus(PAUSE.multipliedBy(before));
    steps.add(
        new Step(
            label,
            day.atTime(time).atZone(Decision.ZONE).toInstant(),
            actor,
            commands,
            circumstances,
            null));
  }

  /** Stands for an event that a step told before leads to. */
  public EventId event(String label, int index) {
    if (!labels.contains(label)) {
      throw new IllegalArgumentException(label + " is not told before");
    }
    return Step.event(familyId, label, index);
  }

  /** The steps in the order in which they were told. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }
}
