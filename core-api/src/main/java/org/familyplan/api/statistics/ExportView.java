package org.familyplan.api.statistics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export and how far it has come.
 *
 * @param exportId its id
 * @param edition number of the edition
 * @param format form of the tables
 * @param language of the words
 * @param state how far it has come
 * @param partsDone how many parts are written
 * @param partsTotal how many there are
 * @param requestedAt when it was asked for
 * @param expiresAt when it is deleted
 * @param size bytes of the file; null until it is done
 * @param sha256 of the file, 64 hexadecimal digits; null until it is done
 * @param file path of the file; null until it is done
 */
public record ExportView(
    UUID exportId,
    int edition,
    ExportForm format,
    ExportLanguage language,
    ExportState state,
    int partsDone,
    int partsTotal,
    Instant requestedAt,
    Instant expiresAt,
    @Nullable Long size,
    @Nullable String sha256,
    @Nullable String file) {}
