package org.familyplan.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of invented things: the same name, the same id in every store. */
public final class Ids {
  private Ids() {}

  /** The id of what has this name. */
  public static UUID of(String name) {
    return UUID.nameUUIDFromBytes(("demonstration/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
