package org.familyplan.api.consent;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about who may share what about whom. */
public sealed interface ConsentQuery<V> extends Query<V> {

  /**
   * The family's consents, refusals and sharings without consent, with their history.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/consents")
  record GetConsents(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements ConsentQuery<ConsentsView>, AsOf {}

  /**
   * Who could see what on a day, as known at a time, by what is enforced: for each member,
   * department and kind of information whether the department could see what others had recorded,
   * and why or why not; which entries were restricted; who had broken the glass.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   * @param purpose what for; the joint plan if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/sharing")
  record GetSharingAt(
      FamilyId familyId,
      @Nullable LocalDate validAt,
      @Nullable @Size(max = 40) String knownAt,
      @Nullable SharingPurpose purpose)
      implements ConsentQuery<SharingView>, AsOf {}
}
