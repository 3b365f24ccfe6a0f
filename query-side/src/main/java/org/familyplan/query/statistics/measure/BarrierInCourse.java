package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.stream.Stream;
import org.familyplan.query.statistics.facts.GoalFacts.Barrier;
import org.familyplan.query.statistics.facts.GoalFacts.Step;

/** A barrier that a member of a family experiences. */
record BarrierInCourse(Course course, Barrier barrier) {
  static final List<String> HANDLINGS = List.of("UNHANDLED", "ACTED_ON", "RESOLVED");

  static Stream<BarrierInCourse> of(Course course) {
    return course
        .facts(file -> file.goals().barriers())
        .map(each -> new BarrierInCourse(course, each));
  }

  Group.Who who() {
    return new Group.Who(barrier.barrierId().value().toString(), course.id());
  }

  String handling() {
    List<Step> steps =
        course
            .facts(file -> file.goals().steps())
            .filter(each -> each.barrierId().equals(barrier.barrierId()))
            .toList();
    if (steps.isEmpty()) {
      return HANDLINGS.getFirst();
    }
    return HANDLINGS.get(steps.stream().anyMatch(Step::resolved) ? 2 : 1);
  }

  boolean isHandled() {
    return !handling().equals(HANDLINGS.getFirst());
  }
}
