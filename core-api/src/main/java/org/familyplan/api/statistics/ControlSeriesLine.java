package org.familyplan.api.statistics;

import java.time.Instant;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A control series: a municipality's own figures, not from the log.
 *
 * @param series its id
 * @param municipality whose it is, and who answers for it
 * @param table id of the table whose cells it has
 * @param title what the municipality calls it
 * @param source what the municipality says that the figures are from
 * @param notice that these are a municipality's own figures, in the reader's language
 * @param role in which role somebody uploaded it
 * @param uploadedAt when
 * @param threshold counts below this, but 0, were refused
 * @param cells how many it has
 * @param sha256 hash of its canonical text
 * @param replacedBy id of the next version; null when it is the newest one
 * @param withdrawnAt when it was withdrawn; null when it was not
 * @param withdrawalReason why; null when it was not
 */
public record ControlSeriesLine(
    ControlSeriesId series,
    MunicipalityCode municipality,
    String table,
    String title,
    String source,
    String notice,
    String role,
    Instant uploadedAt,
    int threshold,
    int cells,
    String sha256,
    @Nullable ControlSeriesId replacedBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason) {}
