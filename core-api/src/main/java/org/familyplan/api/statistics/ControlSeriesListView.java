package org.familyplan.api.statistics;

import java.util.List;

/**
 * Control series of the municipalities.
 *
 * @param series the newest version of each that is not withdrawn, by table, municipality and title
 */
public record ControlSeriesListView(List<ControlSeriesLine> series) {}
