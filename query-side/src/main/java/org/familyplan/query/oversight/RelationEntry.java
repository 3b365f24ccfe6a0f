package org.familyplan.query.oversight;

import java.time.LocalDate;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.oversight.OversightView.Relation;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/** A declared relation as remembered. */
record RelationEntry(EventId eventId, RelationDeclared declared, @Nullable RelationEnded end) {
  RelationEntry ended(RelationEnded e) {
    return new RelationEntry(eventId, declared, e);
  }

  Relation view(LocalDate day) {
    LocalDate until = end == null ? declared.until() : end.endedOn();
    return new Relation(
        eventId,
        declared.relationId(),
        declared.employee(),
        declared.personId(),
        declared.relation(),
        declared.from(),
        until,
        Tense.of(declared.from(), until, day));
  }
}
