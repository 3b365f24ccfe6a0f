package org.familyplan.api.statistics;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was published when.
 *
 * @param edition number of the edition
 * @param title what for
 * @param position events of the log up to here count
 * @param knownAt when the last of them was recorded
 * @param validAt day up to which facts count
 * @param publishedAt when it was published
 * @param threshold fewer persons or families than this are hidden
 * @param catalogue hash of the definitions that it was reckoned by
 * @param sha256 hash of all its tables
 */
public record EditionLine(
    int edition,
    String title,
    long position,
    Instant knownAt,
    LocalDate validAt,
    Instant publishedAt,
    int threshold,
    String catalogue,
    String sha256) {}
