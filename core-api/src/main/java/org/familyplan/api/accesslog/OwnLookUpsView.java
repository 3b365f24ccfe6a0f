package org.familyplan.api.accesslog;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the looks at one person's own data.
 *
 * @param person whose data they were
 * @param looks newest first
 * @param next cursor of the next page, or null on the last
 */
public record OwnLookUpsView(
    FamilyId familyId, PersonId person, List<LookUp> looks, @Nullable String next) {

  /**
   * One look, without who looked.
   *
   * @param on day, Europe/Copenhagen
   * @param purpose what for
   * @param operation what was asked for
   */
  public record LookUp(LocalDate on, LookPurpose purpose, String operation) {}
}
