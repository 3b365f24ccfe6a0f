package org.familyplan.api.statistics;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a control series; at least one of its three numbers is there.
 *
 * @param codes by attribute, as the table's cells have them; an attribute that is not named, or
 *     named with the code TOTAL, is summed over
 * @param count how many; 0, or at least the threshold of the service
 * @param percent of the sum over the measure's own attributes, whole, 0 to 100; only in a table
 *     that shows shares
 * @param mean of the table's amount, at most one decimal; only in a table that has an amount
 */
public record ControlCell(
    Map<String, String> codes,
    @Nullable @Min(0) @Max(1_000_000_000) Long count,
    @Nullable @Min(0) @Max(100) Integer percent,
    @Nullable
        @DecimalMin("-1000000000")
        @DecimalMax("1000000000")
        @Digits(integer = 10, fraction = 1)
        BigDecimal mean) {}
