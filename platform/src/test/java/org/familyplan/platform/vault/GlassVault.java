package org.familyplan.platform.vault;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.json.Sealing;

/**
 * Keeps values in memory, the same value always under the same reference, so that what is stored
 * can be approved and read back.
 */
public final class GlassVault implements Sealing, Opening {
  private final Map<Personal<?>, Personal.Known<?>> values = new HashMap<>();

  @Override
  public Personal<?> seal(Personal.Known<?> value, Object holder, PersonalData mark) {
    UUID reference =
        UUID.nameUUIDFromBytes(value.value().toString().getBytes(StandardCharsets.UTF_8));
    Personal<?> sealed =
        mark.inEvent()
            ? new Personal.Enciphered<>(reference, "ciphertext")
            : new Personal.Kept<>(reference, "commitment");
    values.put(sealed, value);
    return sealed;
  }

  @Override
  public Personal<?> open(Personal<?> stored, Class<?> type) {
    Personal.Known<?> value = values.get(stored);
    return value == null ? stored : value;
  }
}
