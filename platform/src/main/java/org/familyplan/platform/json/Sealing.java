package org.familyplan.platform.json;

import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;

/** Protects the personal values of what is being written. */
@FunctionalInterface
public interface Sealing {
  /**
   * The value as it may be stored.
   *
   * @param holder the record in which it stands
   * @param mark what the record says about it
   */
  Personal<?> seal(Personal.Known<?> value, Object holder, PersonalData mark);
}
