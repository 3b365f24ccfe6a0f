package org.familyplan.api.shared;

/**
 * A dated fact that correctFact may replace by a whole new fact of the same kind. Decisions are not
 * correctable: they are superseded by new decisions. Because a client may write the whole fact, its
 * components carry the same bounds as those of the command that first records it.
 */
public interface Correctable extends FamilyEvent {}
