package org.familyplan.api.statistics;

import java.util.List;

/**
 * A control series with its figures: a municipality's own, not from the log.
 *
 * @param series whose it is, and what it is about
 * @param cells in the order of the table; nothing of them is hidden, a number that was not uploaded
 *     is null
 */
public record ControlSeriesView(ControlSeriesLine series, List<FigureView> cells) {}
