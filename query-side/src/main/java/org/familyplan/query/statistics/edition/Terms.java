package org.familyplan.query.statistics.edition;

import java.time.LocalDate;

/**
 * What an edition is made by, beside the log and the definitions.
 *
 * @param validAt day up to which facts count
 * @param threshold fewer persons or families than this are hidden
 * @param dominance where one person or family has more than this many per cent of an amount, it is
 *     hidden
 */
public record Terms(LocalDate validAt, int threshold, int dominance) {}
