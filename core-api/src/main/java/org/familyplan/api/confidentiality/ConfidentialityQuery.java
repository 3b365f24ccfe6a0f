package org.familyplan.api.confidentiality;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about what is kept from whom. */
public sealed interface ConfidentialityQuery<V> extends Query<V> {

  /**
   * The members' addresses and their protection, and the entries that not everybody may read.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/confidentiality")
  record GetConfidentiality(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements ConfidentialityQuery<ConfidentialityView>, AsOf {}
}
