package org.familyplan.platform.transparency;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.familyplan.platform.database.UnfitDatabase;
import org.familyplan.platform.keys.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public keys of all keys that ever signed this store's checkpoints. */
public final class PublicKeys {
  private static final Logger LOG = LoggerFactory.getLogger(PublicKeys.class);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public PublicKeys(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** X.509 encoded, oldest first. */
  List<byte[]> all() {
    return jdbc.sql("select public_key from signing_key order by number")
        .query((row, n) -> row.getBytes(1))
        .list();
  }

  /** Under the name of a log. */
  List<VerificationKey> of(String origin) {
    return all().stream().map(each -> new VerificationKey(origin, each)).toList();
  }

  /**
   * Refuses to have a new key made for a store whose checkpoints were signed with one.
   *
   * @param place where the key is missing
   * @throws UnfitDatabase when a key is known
   */
  public void allowNewKey(Object place) {
    if (!all().isEmpty()) {
      throw new UnfitDatabase(
          List.of(
              "This store's checkpoints are signed with a key that is missing: put it back at "
                  + place
                  + ", or run rotate-signing-key if it is lost."));
    }
  }

  /**
   * Lists the key when it is the store's first.
   *
   * @throws UnfitDatabase when another one is the youngest
   */
  public void require(SigningKey key) {
    List<byte[]> known = all();
    if (known.isEmpty()) {
      add(key);
      known = all();
    }
    if (!Arrays.equals(known.getLast(), key.publicKey())) {
      throw new UnfitDatabase(
          List.of(
              "The signing key is not the store's youngest: put that one back, or run"
                  + " rotate-signing-key."));
    }
  }

  /** From now on this one signs; or another node has just listed one. */
  public void add(SigningKey key) {
    try {
      jdbc.sql("insert into signing_key (number, public_key, added_at) values (?, ?, ?)")
          .params(all().size() + 1, key.publicKey(), clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      LOG.info("another node has listed a signing key at the same time");
    }
  }
}
