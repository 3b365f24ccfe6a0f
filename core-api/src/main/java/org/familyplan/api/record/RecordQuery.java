package org.familyplan.api.record;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;

/** Questions about what was wrong. */
public sealed interface RecordQuery<V> extends Query<V> {

  /**
   * Every correction, of facts and of members' details, and every mark of an error in a family's
   * file: as recorded, as corrected, by whom and why; what was decided meanwhile on the wrong
   * entry; and, for whoever may read the access log, who looked meanwhile.
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/corrections")
  record GetCorrections(FamilyId familyId) implements RecordQuery<CorrectionsView> {}
}
