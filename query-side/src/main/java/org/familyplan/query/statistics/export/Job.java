package org.familyplan.query.statistics.export;

import java.time.Instant;
import java.util.UUID;
import org.familyplan.api.statistics.ExportForm;
import org.familyplan.api.statistics.ExportLanguage;
import org.familyplan.api.statistics.ExportState;
import org.jspecify.annotations.Nullable;

/**
 * An export as it is stored.
 *
 * @param done parts that are written
 * @param size bytes of the file, when it is done
 * @param sha256 of the file, when it is done
 */
record Job(
    UUID id,
    int edition,
    ExportForm format,
    ExportLanguage language,
    ExportState state,
    int done,
    int total,
    Instant requestedAt,
    Instant expiresAt,
    @Nullable Long size,
    @Nullable String sha256) {}
