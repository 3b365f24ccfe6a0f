package org.familyplan.api.consent;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.confidentiality.EntryReader;
import org.familyplan.api.confidentiality.Restriction.Cause;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who could see what on a day, as known at a time: what is enforced, asked of that day. A
 * department sees what it recorded itself in any case, and an entry about several persons only when
 * the lines of all of them allow it. Restrictions hold whatever the lines say; broken glass opens
 * what is not restricted.
 *
 * @param version number of the family's events known then
 * @param position position in the whole log up to which events were known
 * @param validAt the day
 * @param purpose what for
 * @param lines one for each member, department and kind of information
 * @param restrictions entries that are kept from some, without what they say
 * @param brokenGlass employees who could look without a task that day
 */
public record SharingView(
    FamilyId familyId,
    long version,
    long position,
    LocalDate validAt,
    SharingPurpose purpose,
    List<Line> lines,
    List<Restricted> restrictions,
    List<BrokenGlass> brokenGlass) {

  /**
   * One answer.
   *
   * @param may true when the department may see what others recorded
   * @param reason why, or why not
   * @param consent the consent that allows it
   * @param legalBasis the paragraph that allows it without consent
   * @param ownEntries number of entries about the person that the department recorded itself and
   *     sees in any case
   */
  public record Line(
      PersonId personId,
      Department department,
      InformationKind informationKind,
      boolean may,
      SharingReason reason,
      @Nullable ConsentId consent,
      @Nullable String legalBasis,
      int ownEntries) {}

  /**
   * Entries kept back in the same way.
   *
   * @param cause why they are kept back
   * @param entries how many
   * @param visibleTo the only employees who may read them; empty when all may who otherwise could
   * @param hiddenFrom members of the family who may not read them
   */
  public record Restricted(
      Cause cause, int entries, List<EntryReader> visibleTo, List<PersonId> hiddenFrom) {}

  /**
   * An employee who could look without a task.
   *
   * @param from first day
   * @param until first day on which the employee no longer could
   */
  public record BrokenGlass(EmployeeId employee, LocalDate from, LocalDate until) {}
}
