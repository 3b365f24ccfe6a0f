package org.familyplan.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Exact figures of a table: not for publication.
 *
 * @param table id of the table
 * @param title what it is called, in the reader's language
 * @param measure id of the measure that it shows
 * @param measureVersion version of the definition that it was reckoned by
 * @param municipality whose figures; null for the whole country's
 * @param position events of the log up to here count
 * @param knownAt when the last of them was recorded
 * @param validAt day up to which facts count
 * @param eventsSince events that were recorded since and are not counted
 * @param cells in the order of the table; nothing is hidden
 */
public record LiveFiguresView(
    String table,
    String title,
    String measure,
    int measureVersion,
    @Nullable MunicipalityCode municipality,
    long position,
    Instant knownAt,
    LocalDate validAt,
    long eventsSince,
    List<FigureView> cells) {}
