package org.familyplan.api.statistics;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a whole edition as one file: every table in the chosen form, a star schema as Parquet
 * files and as a DuckDB database, the catalogue, and a text that says what is what.
 *
 * @param edition number of the edition
 * @param format form of the tables
 * @param language of the words; as of any answer ({@code lang}, else Accept-Language, else English)
 *     if left out
 */
public record ExportOrder(
    @Min(1) int edition, ExportForm format, @Nullable ExportLanguage language) {}
