package org.familyplan.platform.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.eventstore.Secrets.PersonKey;
import org.familyplan.platform.json.Opening;
import org.springframework.jdbc.core.JdbcTemplate;

/** Personal values by reference, and the persons' keys. Both can be deleted. */
public final class Vault {
  private static final String VALUES = "select reference, owners, content from vault where ";
  private final JdbcTemplate jdbc;
  private final KeyEncryption encryption;
  private final Supplier<UUID> references;
  private final Cache<UUID, Map<UUID, SecretKey>> keys =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  /**
   * A vault.
   *
   * @param references makes the references
   */
  public Vault(DataSource dataSource, KeyEncryption encryption, Supplier<UUID> references) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.encryption = encryption;
    this.references = references;
  }

  /**
   * Seals for a family. The keys may come from memory: whoever deletes one also adds an event to
   * the family, so what was sealed with it meets a version conflict.
   *
   * @param isNew true when nothing is stored of the family yet
   */
  public FamilySealing sealing(UUID family, boolean isNew) {
    Map<UUID, SecretKey> known = isNew ? Map.of() : keys.get(family, this::keysOf);
    return new FamilySealing(family, known, encryption, references);
  }

  /** The events of a sealing were stored with these secrets. */
  public void stored(UUID family, FamilySealing sealing, Secrets secrets) {
    if (secrets.erasure().isNone()) {
      keys.put(family, Map.copyOf(sealing.keys()));
    } else {
      forget(family);
    }
  }

  /** Forgets what is remembered of a family. */
  public void forget(UUID family) {
    keys.invalidate(family);
  }

  /** Opens everything that was said about a family's members. */
  public Opening ofFamily(UUID family) {
    return opening(keysOf(family), jdbc.query(VALUES + "stream = ?", Kept::read, family));
  }

  /** Opens what some events of a family say. */
  public Opening ofEvents(UUID family, Collection<UUID> eventIds) {
    return valuesOf(family, eventIds);
  }

  /**
   * Opens of what some events of a family say only what belongs to some owners and to nobody else;
   * the rest is about another person.
   *
   * @return opens for the owners that it is given: persons, or the family as a whole
   */
  public Function<Set<UUID>, Opening> byOwners(UUID family, Collection<UUID> eventIds) {
    return valuesOf(family, eventIds)::only;
  }

  /**
   * Finds, of what some events of a family say, values with the salts by which their commitments
   * can be computed anew.
   *
   * @return finds by reference; empty for what has been erased
   */
  public Function<UUID, Optional<SaltedValue>> salted(UUID family, Collection<UUID> eventIds) {
    return valuesOf(family, eventIds)::salted;
  }

  private OpenedValues valuesOf(UUID family, Collection<UUID> eventIds) {
    return opening(
        keysOf(family),
        jdbc.query(
            VALUES + "stream = ? and event_id = any(?)",
            Kept::read,
            family,
            eventIds.toArray(UUID[]::new)));
  }

  /**
   * Encrypts the persons' keys with the newest key-encryption key.
   *
   * @return how many were encrypted with an older one
   */
  public int rotate() {
    List<PersonKey> old =
        jdbc.query(
            "select owner, wrapped from person_key",
            (row, number) ->
                new PersonKey(row.getObject("owner", UUID.class), row.getBytes("wrapped")));
    int rotated = 0;
    for (PersonKey key : old) {
      if (KeyEncryption.numberOf(key.wrapped()) != encryption.newest()) {
        String owner = key.owner().toString();
        rotated +=
            jdbc.update(
                "update person_key set wrapped = ? where owner = ? and wrapped = ?",
                encryption.wrap(encryption.unwrap(key.wrapped(), owner), owner),
                key.owner(),
                key.wrapped());
      }
    }
    return rotated;
  }

  private static OpenedValues opening(Map<UUID, SecretKey> keys, Collection<Kept> values) {
    Map<UUID, Kept> byReference = new HashMap<>();
    values.forEach(value -> byReference.put(value.reference(), value));
    return new OpenedValues(byReference, keys);
  }

  private Map<UUID, SecretKey> keysOf(UUID family) {
    Map<UUID, SecretKey> found = new HashMap<>();
    jdbc.query(
        "select owner, wrapped from person_key where stream = ?",
        row -> {
          UUID owner = row.getObject("owner", UUID.class);
          found.put(owner, encryption.unwrap(row.getBytes("wrapped"), owner.toString()));
        },
        family);
    return Map.copyOf(found);
  }
}
