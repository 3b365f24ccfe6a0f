package org.familyplan.api.shared;

import java.util.UUID;

/**
 * An identifier of something that the family's log made. Written as a plain UUID string in JSON.
 */
public interface Id {
  UUID value();
}
