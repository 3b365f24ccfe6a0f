package org.familyplan.api.shared;

/**
 * Something that was recorded about a family and can never be unsaid. When it was true in life
 * stands in the component marked {@link EffectiveFrom}, whom it is about in those marked {@link
 * Subject}; when it was recorded is set by the store.
 */
public interface FamilyEvent {
  /** The family in whose log the event stands. */
  FamilyId familyId();
}
