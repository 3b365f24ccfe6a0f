package org.familyplan.api.consent;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who could see what others had recorded, on a day, as known at a time. What a department recorded
 * itself it may see in any case.
 *
 * @param version number of the family's events known then
 * @param position position in the whole log up to which events were known
 * @param validAt the day
 * @param lines one for each member, department and kind of information
 */
public record SharingView(
    FamilyId familyId, long version, long position, LocalDate validAt, List<Line> lines) {

  /**
   * One answer.
   *
   * @param may true when the department may see it
   * @param reason why, or why not
   * @param consent the consent that allows it
   * @param legalBasis the paragraph that allows it without consent
   */
  public record Line(
      PersonId personId,
      Department department,
      InformationKind informationKind,
      boolean may,
      SharingReason reason,
      @Nullable ConsentId consent,
      @Nullable String legalBasis) {}
}
