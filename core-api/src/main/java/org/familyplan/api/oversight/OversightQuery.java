package org.familyplan.api.oversight;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;

/** Questions about looks into files that need an eye kept on them. */
public sealed interface OversightQuery<V> extends Query<V> {

  /** Who opened a family's file without a task, what came of it, and who is bound to the family. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/oversight")
  record GetOversight(FamilyId familyId) implements OversightQuery<OversightView> {}
}
