package org.familyplan.query.statistics.measure;

import java.util.List;

/** Groups of ages, in the calendar year. */
final class Ages {
  static final String YOUNG = "14-17";
  static final List<String> CHILDREN = List.of("0-5", "6-13", YOUNG);
  static final List<String> ADULTS = List.of("18-29", "30-39", "40-49", "50-");

  private static final int SCHOOL = 6;
  private static final int WORK = 14;

  private Ages() {}

  /** The group of somebody of 0 to 17 years. */
  static String child(int age) {
    if (age < SCHOOL) {
      return CHILDREN.get(0);
    }
    return age < WORK ? CHILDREN.get(1) : YOUNG;
  }

  /** The group of somebody of 18 years or more. */
  static String adult(int age) {
    int decade = Math.clamp(age / 10, 2, 5);
    return ADULTS.get(decade - 2);
  }
}
