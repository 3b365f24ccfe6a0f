package org.familyplan.app.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.employees.Employee;

/**
 * What happens to some families, in the order in which the service is told.
 *
 * @param employees whom the story names
 * @param steps at least one, each recorded at the same time as the one before or later
 */
public record Story(List<Employee> employees, List<Step> steps) {

  /** Checks that recorded time never falls. */
  public Story {
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).recordedAt().isBefore(steps.get(i - 1).recordedAt())) {
        throw new IllegalArgumentException(steps.get(i).label() + " is told out of order");
      }
    }
  }

  /** Several stories told side by side; of steps recorded at one time the first story's first. */
  public static Story merged(List<Story> stories) {
    return new Story(
        stories.stream().flatMap(story -> story.employees().stream()).distinct().toList(),
        stories.stream()
            .flatMap(story -> story.steps().stream())
            .sorted(Comparator.comparing(Step::recordedAt))
            .toList());
  }

  /** When its first step is recorded. */
  public Instant begin() {
    return steps.getFirst().recordedAt();
  }

  /** Number of commands that are taken, by family, in the order in which the families come in. */
  Map<FamilyId, Integer> commandsByFamily() {
    Map<FamilyId, Integer> commands = new LinkedHashMap<>();
    for (Step step : steps) {
      int taken = step.refusal() == null ? step.commands().size() : 0;
      commands.merge(step.familyId(), taken, Integer::sum);
    }
    return commands;
  }
}
