package org.familyplan.api.accesslog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about who looked. Asking them is a look too, and is logged. */
public sealed interface AccessLogQuery<V> extends Query<V> {

  /**
   * Every look at a family's data, newest first, refused ones and searches that found it included.
   * For auditors and managers.
   *
   * @param employee only looks of this employee
   * @param person only looks at which this person's data were shown
   * @param from first day of the looks, Europe/Copenhagen
   * @param until last day of the looks, Europe/Copenhagen
   * @param limit looks on a page, 50 if left out
   * @param cursor where the page before ended, as its Link header says
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/access-log")
  record GetAccessLog(
      FamilyId familyId,
      @Nullable EmployeeId employee,
      @Nullable PersonId person,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable @Min(1) @Max(200) Integer limit,
      @Nullable @Size(max = 500) String cursor)
      implements AccessLogQuery<AccessLogView> {}

  /**
   * When and why others looked at the asking family member's own data, newest first. Names no
   * employee: a person has the right to dates and purposes, not to who it was (CJEU C-579/21).
   *
   * @param from first day of the looks, Europe/Copenhagen
   * @param until last day of the looks, Europe/Copenhagen
   * @param limit looks on a page, 50 if left out
   * @param cursor where the page before ended, as its Link header says
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/own-look-ups")
  record GetOwnLookUps(
      FamilyId familyId,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable @Min(1) @Max(200) Integer limit,
      @Nullable @Size(max = 500) String cursor)
      implements AccessLogQuery<OwnLookUpsView> {}

  /**
   * Looks in the manager's municipality that want an explanation, newest first. A page may be
   * short, or empty, and still have a next one: each looks through a bounded part of the log.
   *
   * @param kind what is unusual about them
   * @param employee only looks of this employee
   * @param from first day of the looks, Europe/Copenhagen; 30 days before {@code until} if left out
   * @param until last day of the looks, Europe/Copenhagen; today if left out
   * @param limit findings on a page, 50 if left out
   * @param cursor where the page before ended, as its Link header says
   */
  @Rest(method = Rest.Method.GET, path = "/oversight/unusual-look-ups")
  record FindUnusualLookUps(
      UnusualKind kind,
      @Nullable EmployeeId employee,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable @Min(1) @Max(200) Integer limit,
      @Nullable @Size(max = 500) String cursor)
      implements AccessLogQuery<UnusualLookUpsView> {}
}
