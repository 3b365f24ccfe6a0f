package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;

/**
 * What an earlier edition told and did not tell.
 *
 * @param tables its tables
 * @param counts what it showed
 * @param hiddenCounts what it hid, with the operator's record of why
 * @param amounts sums that follow from the means and counts that it showed
 * @param hiddenAmounts what it hid of these
 * @param changes between its position and this edition's, for the cells of both
 */
public record Earlier(
    List<TableDefinition> tables,
    Map<Cell, Long> counts,
    Map<Cell, Reason> hiddenCounts,
    Map<AmountOf, BigDecimal> amounts,
    Map<AmountOf, Reason> hiddenAmounts,
    Changes changes) {}
