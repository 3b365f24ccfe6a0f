package org.familyplan.query.statistics.measure;

import java.util.stream.Stream;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.time.Timeline;
import org.familyplan.query.statistics.facts.GoalFacts.Goal;

/** A goal of a family. */
record GoalInCourse(Course course, Goal goal) {

  static Stream<GoalInCourse> of(Course course) {
    return course.facts(file -> file.goals().goals()).map(each -> new GoalInCourse(course, each));
  }

  Group.Who who() {
    return new Group.Who(goal.goalId().value().toString(), course.id());
  }

  /** Somebody's own words for it were written down. */
  boolean isMotivated() {
    return course
        .facts(file -> file.goals().words())
        .anyMatch(each -> each.goalId().equals(goal.goalId()));
  }

  /** Where it stands on the day up to which the course is known. */
  GoalStatus status() {
    Timeline<GoalStatus> status = new Timeline<>();
    status.turn(goal.on(), GoalStatus.OPEN);
    course
        .facts(file -> file.goals().turns())
        .filter(each -> each.goalId().equals(goal.goalId()))
        .forEach(each -> status.turn(each.on(), each.to()));
    return status.at(course.day()).orElseThrow();
  }
}
