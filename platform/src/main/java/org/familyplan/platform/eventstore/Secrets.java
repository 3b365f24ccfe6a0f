package org.familyplan.platform.eventstore;

import java.util.List;
import java.util.UUID;

/**
 * What a command says about persons, sealed, and the keys that it takes. Stored with the events but
 * apart from them, so that it can be deleted.
 *
 * @param values what events refer to
 * @param keys keys of persons who had none
 * @param erasure what is deleted in the same transaction
 */
public record Secrets(List<KeptValue> values, List<PersonKey> keys, Erasure erasure) {
  /** A command that says nothing about anybody. */
  public static final Secrets NONE = new Secrets(List.of(), List.of(), Erasure.NONE);

  /** The same, and something is deleted. */
  public Secrets with(Erasure other) {
    return new Secrets(values, keys, other);
  }

  /**
   * What is deleted of what the stream has kept.
   *
   * @param persons whose keys are deleted and whatever takes them
   * @param events whose values are deleted
   */
  public record Erasure(List<UUID> persons, List<UUID> events) {
    /** Nothing. */
    public static final Erasure NONE = new Erasure(List.of(), List.of());

    /** True when nothing is deleted. */
    public boolean isNone() {
      return persons.isEmpty() && events.isEmpty();
    }
  }

  /**
   * A value in the vault.
   *
   * @param reference what the event refers to
   * @param owners the persons whose keys it takes, all of them
   * @param content sealed
   */
  public record KeptValue(UUID reference, UUID eventId, List<UUID> owners, byte[] content) {}

  /**
   * A person's key.
   *
   * @param owner the person, or the family for what concerns it as a whole
   * @param wrapped encrypted with a key that is not in the database
   */
  public record PersonKey(UUID owner, byte[] wrapped) {}
}
