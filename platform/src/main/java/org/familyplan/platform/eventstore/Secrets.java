package org.familyplan.platform.eventstore;

import java.util.List;
import java.util.UUID;

/**
 * What a command says about persons, sealed, and the keys that it takes. Stored with the events but
 * apart from them, so that it can be deleted.
 *
 * @param values what events refer to
 * @param keys keys of persons who had none
 */
public record Secrets(List<KeptValue> values, List<PersonKey> keys) {
  /** A command that says nothing about anybody. */
  public static final Secrets NONE = new Secrets(List.of(), List.of());

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
