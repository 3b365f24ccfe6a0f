package org.familyplan.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.platform.json.Opening;

/** Values and keys as they were found; what is not there any more has been erased. */
record OpenedValues(Map<UUID, Kept> values, Map<UUID, SecretKey> keys) implements Opening {

  /** The vault holds another value than the one that was recorded. */
  static final class NotWhatWasRecorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWhatWasRecorded(UUID reference) {
      super("the vault's value " + reference + " is not what was recorded");
    }
  }

  @Override
  public Personal<?> open(Personal<?> stored, Class<?> type) {
    return switch (stored) {
      case Personal.Kept<?>(UUID reference, String commitment) -> kept(reference, commitment, type);
      case Personal.Enciphered<?>(UUID owner, String text) -> enciphered(owner, text, type);
      case Personal.Known<?> known -> known;
      case Personal.Withheld<?> withheld -> withheld;
    };
  }

  /** Opens only what is about these owners and nobody else. */
  Opening only(Set<UUID> owners) {
    return (stored, type) -> {
      Personal<?> opened = open(stored, type);
      return opened instanceof Personal.Known<?> && !owners.containsAll(ownersOf(stored))
          ? Personal.withheld(Why.OF_ANOTHER_PERSON)
          : opened;
    };
  }

  private List<UUID> ownersOf(Personal<?> stored) {
    return switch (stored) {
      case Personal.Kept<?>(UUID reference, String _) ->
          Optional.ofNullable(values.get(reference)).map(Kept::owners).orElse(List.of());
      case Personal.Enciphered<?>(UUID owner, String _) -> List.of(owner);
      case Personal.Known<?> _, Personal.Withheld<?> _ -> List.of();
    };
  }

  private Personal<?> kept(UUID reference, String commitment, Class<?> type) {
    Optional<SaltedValue> found = salted(reference);
    if (found.isEmpty()) {
      return Personal.withheld(Why.ERASED);
    }
    SaltedValue value = found.get();
    if (!MessageDigest.isEqual(
        Cipher.commitment(value.salt(), value.value()).getBytes(StandardCharsets.UTF_8),
        commitment.getBytes(StandardCharsets.UTF_8))) {
      throw new NotWhatWasRecorded(reference);
    }
    return known(value.value(), type);
  }

  /** A value with its salt; empty when it has been erased. */
  Optional<SaltedValue> salted(UUID reference) {
    Kept value = values.get(reference);
    if (value == null || !keys.keySet().containsAll(value.owners())) {
      return Optional.empty();
    }
    SecretKey key = Cipher.together(value.owners().stream().map(keys::get).toList());
    byte[] content = Cipher.open(key, value.content(), reference.toString());
    return Optional.of(
        new SaltedValue(
            reference,
            Arrays.copyOf(content, FamilySealing.SALT_BYTES),
            Arrays.copyOfRange(content, FamilySealing.SALT_BYTES, content.length)));
  }

  private Personal<?> enciphered(UUID owner, String text, Class<?> type) {
    SecretKey key = keys.get(owner);
    return key == null
        ? Personal.withheld(Why.ERASED)
        : known(Cipher.open(key, Cipher.bytes(text), owner.toString()), type);
  }

  private static Personal<?> known(byte[] plain, Class<?> type) {
    String text = new String(plain, StandardCharsets.UTF_8);
    return type == LocalDate.class ? Personal.of(LocalDate.parse(text)) : Personal.of(text);
  }
}
