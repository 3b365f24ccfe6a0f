package org.familyplan.api.statistics;

import java.util.List;

/**
 * What was published.
 *
 * @param editions the newest one first
 */
public record EditionsView(List<EditionLine> editions) {}
