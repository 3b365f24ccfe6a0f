package org.familyplan.query.statistics.measure;

import java.util.List;

/** Codes of what is so or is not. */
final class YesNo {
  static final String YES = "YES";
  static final String NO = "NO";
  static final List<String> CODES = List.of(YES, NO);

  private YesNo() {}

  static String of(boolean is) {
    return is ? YES : NO;
  }
}
