package org.familyplan.platform.eventschema;

import tools.jackson.databind.node.ObjectNode;

/** Reads a stored event of an older revision as the next one. Stored bytes never change. */
public interface Upcaster {
  /** Logical name of the event. */
  String name();

  /** The revision that this upcaster reads; it answers with the next one. */
  int fromRevision();

  /** The payload in the form of the next revision. */
  ObjectNode upcast(ObjectNode payload);
}
