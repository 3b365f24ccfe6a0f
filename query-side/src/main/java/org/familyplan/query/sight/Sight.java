package org.familyplan.query.sight;

import java.util.Collection;
import java.util.Optional;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Origin;

/** What one reader may see of one family on one day. */
@FunctionalInterface
public interface Sight {
  /** Why an entry is held back; empty when the reader may see it. */
  Optional<Why> withheld(Origin origin);

  /** Why something is held back: it is shown only when all that it came from may be seen. */
  default Optional<Why> withheld(Collection<Origin> origins) {
    return origins.stream().map(this::withheld).flatMap(Optional::stream).findFirst();
  }
}
