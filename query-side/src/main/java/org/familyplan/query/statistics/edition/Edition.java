package org.familyplan.query.statistics.edition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What every figure of an edition carries.
 *
 * @param number 1, 2, 3 … in the order of publication
 * @param title what for, for example "2016, second half"
 * @param position events of the log up to here count
 * @param knownAt when the last of them was recorded
 * @param validAt day up to which facts are counted
 * @param publishedAt when it was published
 * @param threshold fewer persons or families than this are hidden
 * @param sha256 hash of all its tables, 64 hexadecimal digits
 */
public record Edition(
    int number,
    String title,
    long position,
    Instant knownAt,
    LocalDate validAt,
    Instant publishedAt,
    int threshold,
    String sha256) {}
