package org.familyplan.api.shared;

/**
 * A dated fact that correctFact may replace by a whole new fact of the same kind. Decisions are not
 * correctable: they are superseded by new decisions.
 */
public interface Correctable extends FamilyEvent {}
