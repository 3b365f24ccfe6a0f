package org.familyplan.api.livelihood;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about what members live on. */
public sealed interface LivelihoodQuery<V> extends Query<V> {

  /**
   * Work, benefits and categories of a family's members, on any day, as known at any time.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/livelihoods")
  record GetLivelihoods(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements LivelihoodQuery<FamilyLivelihoodsView>, AsOf {}
}
