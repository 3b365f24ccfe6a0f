package org.familyplan.api.statistics;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a cell.
 *
 * @param codes by attribute; an attribute that is not named is summed over
 * @param count how many, null when hidden
 * @param percent of the sum over the measure's own attributes, whole, rounded half up; null when
 *     that or the count is hidden, or the sum is nought
 * @param mean of the table's amount, one decimal, rounded half up; null when hidden, when nobody
 *     has it or when the table has no amount
 * @param hidden true when something is not shown: it would tell of few, or something else that
 *     would could be reckoned from it
 */
public record FigureView(
    Map<String, String> codes,
    @Nullable Long count,
    @Nullable Integer percent,
    @Nullable BigDecimal mean,
    boolean hidden) {}
