package org.familyplan.app.demo.cohort;

import java.util.List;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.shared.Department;

/**
 * What a family or one of its members may want to reach.
 *
 * @param words in their own words
 * @param indicator how one sees that it is reached
 */
record Wish(GoalArea area, Department department, String wording, String words, String indicator) {

  static final List<Wish> FAMILY =
      List.of(
          new Wish(
              GoalArea.EVERYDAY_LIFE,
              Department.CHILD_AND_FAMILY,
              "The days have a fixed order",
              "That we are not late for everything",
              "Everybody is where they should be at eight o'clock, four days of five"),
          new Wish(
              GoalArea.FAMILY_LIFE,
              Department.CHILD_AND_FAMILY,
              "Parents and children talk without shouting",
              "That it is nice to come home",
              "The children say that evenings are calm"),
          new Wish(
              GoalArea.ECONOMY,
              Department.CHILD_AND_FAMILY,
              "The rent is paid each month",
              "To open the letters without being afraid",
              "No reminder for six months"),
          new Wish(
              GoalArea.NETWORK,
              Department.CHILD_AND_FAMILY,
              "The family has somebody to call",
              "Somebody who can fetch the children",
              "Two persons outside the family help now and then"));

  static final List<Wish> WORK =
      List.of(
          new Wish(
              GoalArea.EMPLOYMENT,
              Department.JOB_CENTRE,
              "Paid hours every week",
              "My own money",
              "Ordinary paid hours for three months"),
          new Wish(
              GoalArea.EMPLOYMENT,
              Department.JOB_CENTRE,
              "Ready for a job",
              "To be needed somewhere",
              "A work placement is completed"),
          new Wish(
              GoalArea.EDUCATION,
              Department.JOB_CENTRE,
              "Begins an education",
              "I want to become somebody's colleague",
              "Enrolled and present for three months"));

  static final List<Wish> SMALL_CHILD =
      List.of(
          new Wish(
              GoalArea.DAY_CARE,
              Department.SCHOOL,
              "Comes to day care every day",
              "To play with the others",
              "Absent less than two days a month"),
          new Wish(
              GoalArea.DEVELOPMENT,
              Department.CHILD_AND_FAMILY,
              "Sleeps and eats at regular times",
              "Calm evenings",
              "The health visitor sees a steady development"));

  static final List<Wish> SCHOOL_CHILD =
      List.of(
          new Wish(
              GoalArea.SCHOOL,
              Department.SCHOOL,
              "Goes to school every day",
              "To be with my class",
              "Absence under 5 % in the school year"),
          new Wish(
              GoalArea.LEISURE,
              Department.SCHOOL,
              "Has something to do after school",
              "To play football",
              "Goes to a club each week for three months"));

  static final List<Wish> YOUTH =
      List.of(
          new Wish(
              GoalArea.SPARE_TIME_JOB,
              Department.SCHOOL,
              "Has a spare-time job",
              "Money for driving lessons",
              "A job for three months"),
          new Wish(
              GoalArea.EDUCATION,
              Department.SCHOOL,
              "Chooses a youth education",
              "To know what comes next",
              "Applied by 1 March"));

  static final List<Wish> ADULT =
      List.of(
          new Wish(
              GoalArea.HEALTH,
              Department.HEALTH,
              "Comes to treatment as agreed",
              "To sleep at night",
              "Nine of ten appointments kept"),
          new Wish(
              GoalArea.NETWORK,
              Department.CHILD_AND_FAMILY,
              "Meets others each week",
              "Not to be alone all day",
              "Takes part in a group for three months"));
}
