package org.familyplan.app.rights;

import org.familyplan.platform.rights.Standing;

/** Who stands how to the families of {@link RightsContract}. */
final class Callers {
  private Callers() {}

  static String with(Standing standing) {
    return switch (standing) {
      case COORDINATOR -> "karen.holm";
      case TEAM_MEMBER -> "lars.krogh";
      case CASEWORKER -> "rikke.dam";
      case BREAK_GLASS -> "anne.bach";
      case MANAGER -> "ole.friis";
      case AUDITOR -> "auditor";
      case NATIONAL_AUDITOR -> "national.auditor";
      case ANALYST -> "analyst";
      case SYSTEM -> "school.system";
      case FAMILY_MEMBER, OTHER_FAMILY -> "mette";
      case OPERATOR -> "operator";
    };
  }
}
