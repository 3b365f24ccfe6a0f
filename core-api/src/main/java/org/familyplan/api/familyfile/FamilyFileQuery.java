package org.familyplan.api.familyfile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about which files there are. */
public sealed interface FamilyFileQuery<V> extends Query<V> {

  /**
   * Finds files; every condition given must hold. Sent by POST, so that no CPR number stands in a
   * URL. CPR numbers are looked up by a keyed hash. Only files of the caller's municipality are
   * found; a caseworker learns of files without a task in them only that they exist and who
   * coordinates, and does not find them by programme or by whether they are open.
   *
   * @param externalId the file with this number in another system
   * @param cpr files of which a person with this CPR number is or was a member, ten digits
   * @param municipality files of this municipality
   * @param coordinator files for which this employee acts today
   * @param programme files that take part in this programme
   * @param open true for open files, false for closed ones
   * @param limit files on a page, 50 if left out
   * @param cursor where the page before ended
   */
  @Rest(path = "/families/search")
  record FindFamilies(
      @Nullable @Valid ExternalId externalId,
      @Nullable @Pattern(regexp = "[0-9]{10}", message = "a CPR number is ten digits") @PersonalData
          String cpr,
      @Nullable MunicipalityCode municipality,
      @Nullable EmployeeId coordinator,
      @Nullable
          @Pattern(
              regexp = FamilyFileCommand.PROGRAMME,
              message = FamilyFileCommand.PROGRAMME_IN_WORDS)
          String programme,
      @Nullable Boolean open,
      @Nullable @Min(1) @Max(200) Integer limit,
      @Nullable @Size(max = 500) String cursor)
      implements FamilyFileQuery<FoundFamiliesView> {}

  /**
   * Closed files of the manager's municipality that are due for review (kassation), those closed
   * first come first. Files that were disposed of are not among them.
   *
   * @param limit files on a page, 50 if left out
   * @param cursor where the page before ended, as its Link header says
   */
  @Rest(method = Rest.Method.GET, path = "/retention/due-reviews")
  record FindDueReviews(
      @Nullable @Min(1) @Max(200) Integer limit, @Nullable @Size(max = 500) String cursor)
      implements FamilyFileQuery<DueReviewsView> {}

  /**
   * The file itself: when opened, in which programme, whether it is open; on any day, as known at
   * any time.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/file")
  record GetFamilyFile(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements FamilyFileQuery<FamilyFileAtView>, AsOf {}
}
