package org.familyplan.api.statistics;

/**
 * How fresh figures are.
 *
 * @param ageInDays days since the last event that they count was recorded
 * @param eventsSince events that were recorded since and are not counted
 */
public record FreshnessView(long ageInDays, long eventsSince) {}
