package org.familyplan.api.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about looks into files that need an eye kept on them. */
public sealed interface OversightQuery<V> extends Query<V> {

  /**
   * Who opened a family's file without a task, what came of it, and who is bound to the family.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/oversight")
  record GetOversight(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements OversightQuery<OversightView>, AsOf {}
}
