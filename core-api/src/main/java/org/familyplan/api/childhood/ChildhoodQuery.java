package org.familyplan.api.childhood;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about children's school and spare time. */
public sealed interface ChildhoodQuery<V> extends Query<V> {

  /**
   * School, absence and spare-time jobs of a family's children, on any day, as known at any time.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/childhoods")
  record GetChildhoods(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements ChildhoodQuery<FamilyChildhoodsView>, AsOf {}
}
