package org.familyplan.query.statistics.snapshot;

import java.time.LocalDate;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Gives what is counted, as it is known now or was known at a position. */
public interface Snapshots {
  /** Which making of the facts is read; another one after a rebuild. */
  int generation();

  /** How far the read side has got. */
  long reached();

  /**
   * As far as the read side has got, or a little further.
   *
   * @param only the municipality whose files count, as if there were no others; null for all
   */
  default Snapshot now(LocalDate validAt, @Nullable MunicipalityCode only) {
    return at(reached(), validAt, only);
  }

  /**
   * As known at a position; the same for ever.
   *
   * @param only the municipality whose files count, as if there were no others; null for all
   */
  Snapshot at(long position, LocalDate validAt, @Nullable MunicipalityCode only);
}
