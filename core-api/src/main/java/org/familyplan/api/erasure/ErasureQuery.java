package org.familyplan.api.erasure;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about erasure and retention. */
public sealed interface ErasureQuery<V> extends Query<V> {

  /** A family's requests for erasure with decisions and certificates, and when review is due. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/erasure-requests")
  record GetErasureRequests(FamilyId familyId) implements ErasureQuery<ErasureRequestsView> {}

  /**
   * Everything that is held about one person, for that person (indsigt, GDPR article 15): entries
   * in words and as data, recipients, purposes, dates of look-ups, review date. Where somebody else
   * asks for the person, what the asking employee may not see is withheld too.
   *
   * @param format if left out, HTML where Accept prefers it, as browsers do; else JSON
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/members/{personId}/subject-access")
  record GetSubjectAccess(FamilyId familyId, PersonId personId, @Nullable DocumentFormat format)
      implements ErasureQuery<SubjectAccessView> {}
}
