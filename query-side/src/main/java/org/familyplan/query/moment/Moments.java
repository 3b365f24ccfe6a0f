package org.familyplan.query.moment;

import java.time.Instant;
import java.util.Optional;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;

/**
 * Families as they were known at moments. Reads a family's own stream and nothing else of the log.
 * What was erased since is erased in every moment.
 */
public final class Moments {
  private final EventLog log;
  private final EventSchema schema;
  private final Vault vault;
  private final Fold fold;

  public Moments(EventLog log, EventSchema schema, Vault vault, Fold fold) {
    this.log = log;
    this.schema = schema;
    this.vault = vault;
    this.fold = fold;
  }

  /**
   * The family as known at an instant; empty when nothing was recorded of it by then.
   *
   * @param knownAt events recorded at or before it count
   */
  public Optional<Moment> at(FamilyId family, Instant knownAt) {
    return past(family).at(knownAt);
  }

  /** Everything that was recorded of a family, for several of its moments. */
  public Past past(FamilyId family) {
    return past(family, vault.ofFamily(family.value()));
  }

  /** The same with its personal values sealed, for what is counted and not read. */
  public Past sealed(FamilyId family) {
    return past(family, Opening.NOTHING);
  }

  private Past past(FamilyId family, Opening opening) {
    return new Past(
        family, log.stream(family.value(), 0), stored -> Told.of(stored, schema, opening), fold);
  }
}
