package org.familyplan.api.erasure;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;

/** Questions about erasure and retention. */
public sealed interface ErasureQuery<V> extends Query<V> {

  /** A family's requests for erasure with decisions and certificates, and when review is due. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/erasure-requests")
  record GetErasureRequests(FamilyId familyId) implements ErasureQuery<ErasureRequestsView> {}
}
