package org.familyplan.api.history;

import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * A page of a family's history.
 *
 * @param version number of events that the family has
 * @param next cursor of the next page, or null on the last
 */
public record FamilyHistoryView(
    FamilyId familyId, long version, List<EventView> events, @Nullable String next) {}
