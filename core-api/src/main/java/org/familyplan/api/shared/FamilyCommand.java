package org.familyplan.api.shared;

/**
 * A wish to change one family's file. The record is the request body, its annotations are the
 * constraints and the REST mapping, and its name in lowerCamelCase is the operationId.
 */
public interface FamilyCommand {
  /** The family whose file is to change. */
  FamilyId familyId();
}
