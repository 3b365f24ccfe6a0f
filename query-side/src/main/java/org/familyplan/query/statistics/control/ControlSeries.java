package org.familyplan.query.statistics.control;

import java.time.Instant;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.ControlSeriesId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a control series as it is kept.
 *
 * @param role in which role somebody uploaded it
 * @param threshold counts below this, but 0, were refused
 * @param size number of its cells
 * @param replacedBy the next version of the same table and title
 * @param withdrawal when and why it was withdrawn
 */
record ControlSeries(
    ControlSeriesId id,
    MunicipalityCode municipality,
    String table,
    String title,
    String source,
    String role,
    int threshold,
    Instant uploadedAt,
    int size,
    String sha256,
    @Nullable ControlSeriesId replacedBy,
    @Nullable Withdrawal withdrawal) {
  /** That it was withdrawn. */
  record Withdrawal(Instant at, String reason) {}
}
