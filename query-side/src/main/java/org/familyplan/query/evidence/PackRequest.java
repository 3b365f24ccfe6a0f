package org.familyplan.query.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.api.evidence.EvidenceQuery.GetEvidencePack;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.query.web.QueryContext;

/**
 * One pack while it is made.
 *
 * @param persons of whom it tells, for the access log
 */
record PackRequest(
    GetEvidencePack query, QueryContext context, PackZip zip, Set<PersonId> persons) {

  static PackRequest of(GetEvidencePack query, QueryContext context, PackZip zip) {
    return new PackRequest(query, context, zip, new LinkedHashSet<>());
  }

  /** Notes of whom a view tells. */
  void tellsOf(Record view) {
    for (Id id : EventType.idsIn(view)) {
      if (id instanceof PersonId person) {
        persons.add(person);
      }
    }
  }

  /** Everybody of whom it tells. */
  List<PersonId> everybody() {
    return new ArrayList<>(persons);
  }
}
