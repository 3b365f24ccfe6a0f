package org.familyplan.benchmarks.load;

import java.util.regex.Pattern;

/**
 * What the services of the comparison have in common: the same texts, JSON by POST, and a family id
 * in the answer.
 */
final class Requests {

  static final String WORDING =
      "Both parents are in part-time work or in an internship of at least fifteen hours a week, and"
          + " the mornings are planned so that the youngest child is in day care before eight.";
  static final String CITIZENS_WORDS =
      "We want to get up in the morning for something that is ours, and the children should see"
          + " us go to work and come home again.";
  static final String INDICATOR = "Hours worked a week as stated by the employer's pay slip";

  private static final Pattern FAMILY_ID = Pattern.compile("\"familyId\"\\s*:\\s*\"([^\"]+)\"");

  private Requests() {}

  static String familyId(String answer) {
    var match = FAMILY_ID.matcher(answer);
    if (!match.find()) {
      throw new IllegalStateException("No familyId in the answer: " + answer);
    }
    return match.group(1);
  }
}
