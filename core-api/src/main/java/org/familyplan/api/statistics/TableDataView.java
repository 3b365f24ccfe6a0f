package org.familyplan.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Published figures of a table.
 *
 * @param table id of the table
 * @param title what it is called, in the reader's language
 * @param measure id of the measure that it shows
 * @param measureVersion version of the definition that it was reckoned by
 * @param edition number of the edition
 * @param sha256 hash of all the edition's tables
 * @param position events of the log up to here count
 * @param knownAt when the last of them was recorded
 * @param validAt day up to which facts count
 * @param publishedAt when the edition was published
 * @param threshold fewer persons or families than this are hidden
 * @param freshness how fresh it is today
 * @param cells in the order of the table
 * @param beside control series that were asked for: municipalities' own figures of the same cells,
 *     not from the log and not part of the edition
 */
public record TableDataView(
    String table,
    String title,
    String measure,
    int measureVersion,
    int edition,
    String sha256,
    long position,
    Instant knownAt,
    LocalDate validAt,
    Instant publishedAt,
    int threshold,
    FreshnessView freshness,
    List<FigureView> cells,
    List<ControlSeriesView> beside) {}
