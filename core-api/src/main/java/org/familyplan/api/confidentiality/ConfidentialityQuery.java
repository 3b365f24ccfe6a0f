package org.familyplan.api.confidentiality;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;

/** Questions about what is kept from whom. */
public sealed interface ConfidentialityQuery<V> extends Query<V> {

  /** The members' addresses and their protection, and the entries that not everybody may read. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/confidentiality")
  record GetConfidentiality(FamilyId familyId)
      implements ConfidentialityQuery<ConfidentialityView> {}
}
