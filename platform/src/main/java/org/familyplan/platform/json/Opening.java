package org.familyplan.platform.json;

import org.familyplan.api.shared.Personal;

/** Makes the personal values of what is being read readable. */
@FunctionalInterface
public interface Opening {
  /** Opens nothing: what was protected stays so. */
  Opening NOTHING = (stored, type) -> stored;

  /**
   * The value, or why there is none any more.
   *
   * @param type what it is when it is known
   */
  Personal<?> open(Personal<?> stored, Class<?> type);
}
