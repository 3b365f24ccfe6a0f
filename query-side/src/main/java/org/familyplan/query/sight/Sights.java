package org.familyplan.query.sight;

import java.time.LocalDate;
import java.util.Optional;
import org.familyplan.platform.identity.Actor;
import org.familyplan.query.consent.ConsentProjection;
import org.familyplan.query.entries.Entries;

/** Says what a reader may see of a family today. */
public final class Sights {
  private static final Sight ALL = origin -> Optional.empty();

  private Sights() {}

  /**
   * What the reader may see. Whether anything may be seen at all has been decided before by the
   * table of rights.
   *
   * @param all everything that is remembered of the family
   */
  public static Sight of(Actor reader, Entries all, LocalDate today) {
    return switch (reader.role()) {
      case CASEWORKER, MANAGER, SYSTEM ->
          new ConsentSight(departments(reader), ConsentProjection.consents(all), today);
      case OPERATOR -> ALL;
    };
  }
}
