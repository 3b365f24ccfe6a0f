package org.familyplan.query.plan;

import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.moment.Moment;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.sight.Sights;
import org.jspecify.annotations.Nullable;

/**
 * One reader's look at a family at a moment.
 *
 * @param day that it is about
 * @param sight what the reader may see today, whatever the moment
 * @param onlyAbout the person to whose own parts it is limited, or null when it is not
 */
public record Reading(Moment moment, LocalDate day, Sight sight, @Nullable PersonId onlyAbout) {
  /** The family. */
  public FamilyId familyId() {
    return moment.familyId();
  }

  /** Number of events that it rests on. */
  public long version() {
    return moment.version();
  }

  /** Everything that was remembered; for what is held back from nobody. */
  public Entries all() {
    return moment.entries();
  }

  /** What the reader sees, also of others where it is limited to one person. */
  public SeenEntries seen() {
    return new SeenEntries(moment.entries(), sight);
  }

  /** What the reader sees, and only what is about the person to whom it is limited. */
  public SeenEntries own() {
    return onlyAbout == null
        ? seen()
        : new SeenEntries(moment.entries(), Sights.own(onlyAbout, sight));
  }
}
