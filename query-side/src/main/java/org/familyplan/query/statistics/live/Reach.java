package org.familyplan.query.statistics.live;

import java.util.UUID;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.Population.Guarded;
import org.familyplan.query.statistics.table.Unit;
import org.jspecify.annotations.Nullable;

/** How far those see who may see persons. */
final class Reach {
  private Reach() {}

  /**
   * The municipality whose files count; null for all. Facts of another municipality's files are
   * hidden from whoever has no mandate for the country, so they do not count either.
   *
   * @param wanted the municipality asked for, or null
   * @throws org.familyplan.platform.web.RequestProblem 403 when it is another's
   */
  static @Nullable MunicipalityCode of(Actor actor, @Nullable MunicipalityCode wanted) {
    if (Standing.isNational(actor)) {
      return wanted;
    }
    if (wanted != null && !wanted.equals(actor.municipality())) {
      throw ProblemCode.OTHER_MUNICIPALITY.problem();
    }
    return actor.municipality();
  }

  /** The person behind a unit, when its population counts persons. */
  static @Nullable PersonId person(Unit unit, Population population) {
    return population.guards() == Guarded.PERSON
        ? new PersonId(UUID.fromString(unit.guarded()))
        : null;
  }
}
