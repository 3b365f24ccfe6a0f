package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.household.FamilyRole;

/** How many providers live in the household. */
final class FamilyType {
  static final List<String> CODES = List.of("ONE_PROVIDER", "TWO_PROVIDERS", "OTHER");

  private FamilyType() {}

  static String on(Course course, LocalDate day) {
    long providers =
        course.members().stream()
            .filter(each -> each.role() == FamilyRole.PROVIDER && each.isAtHomeOn(day))
            .count();
    return providers == 1 || providers == 2 ? CODES.get((int) providers - 1) : CODES.get(2);
  }
}
