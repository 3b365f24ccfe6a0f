package org.familyplan.platform.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.eventstore.Secrets.KeptValue;
import org.familyplan.platform.eventstore.Secrets.PersonKey;
import org.familyplan.platform.json.Sealing;

/**
 * Seals what one submission says about the persons of one family, and collects what is to be stored
 * with its events.
 */
public final class FamilySealing {
  static final int SALT_BYTES = 16;

  private final UUID family;
  private final Map<UUID, SecretKey> keys;
  private final KeyEncryption encryption;
  private final Supplier<UUID> references;
  private final List<KeptValue> values = new ArrayList<>();
  private final List<PersonKey> made = new ArrayList<>();

  FamilySealing(
      UUID family, Map<UUID, SecretKey> keys, KeyEncryption encryption, Supplier<UUID> references) {
    this.family = family;
    this.keys = new HashMap<>(keys);
    this.encryption = encryption;
    this.references = references;
  }

  /** Seals what an event says. */
  public Sealing of(UUID eventId) {
    return (value, holder, mark) -> seal(value, owners(holder, mark), mark, eventId);
  }

  /** What is to be stored with the events. */
  public Secrets secrets() {
    return new Secrets(List.copyOf(values), List.copyOf(made), Secrets.Erasure.NONE);
  }

  /** The family's keys, with those that were made. */
  Map<UUID, SecretKey> keys() {
    return keys;
  }

  private Personal<?> seal(
      Personal.Known<?> value, List<UUID> owners, PersonalData mark, UUID eventId) {
    byte[] plain = value.value().toString().getBytes(StandardCharsets.UTF_8);
    return mark.inEvent() ? encipher(plain, owners.getFirst()) : keep(plain, owners, eventId);
  }

  private Personal<?> encipher(byte[] plain, UUID owner) {
    byte[] sealed = Cipher.seal(key(owner), plain, owner.toString());
    return new Personal.Enciphered<>(owner, Cipher.text(sealed));
  }

  private Personal<?> keep(byte[] plain, List<UUID> owners, UUID eventId) {
    UUID reference = references.get();
    byte[] salt = Cipher.random(SALT_BYTES);
    byte[] content = new byte[SALT_BYTES + plain.length];
    System.arraycopy(salt, 0, content, 0, SALT_BYTES);
    System.arraycopy(plain, 0, content, SALT_BYTES, plain.length);
    SecretKey key = Cipher.together(owners.stream().map(this::key).toList());
    values.add(
        new KeptValue(reference, eventId, owners, Cipher.seal(key, content, reference.toString())));
    return new Personal.Kept<>(reference, Cipher.commitment(salt, plain));
  }

  /** A person's key, made when there is none yet. */
  private SecretKey key(UUID owner) {
    return keys.computeIfAbsent(
        owner,
        missing -> {
          SecretKey key = Cipher.newKey();
          made.add(new PersonKey(owner, encryption.wrap(key, owner.toString())));
          return key;
        });
  }

  private List<UUID> owners(Object holder, PersonalData mark) {
    List<UUID> persons =
        PersonalValues.owners(holder, mark).stream().map(PersonId::value).sorted().toList();
    return persons.isEmpty() ? List.of(family) : persons;
  }
}
