package org.familyplan.query.moment;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.entries.Entries;

/**
 * A family as it was known at a moment.
 *
 * @param version number of the family's events that were known
 * @param position position of the last of them in the whole log
 * @param entries what was remembered, everything; no reader sees it but through a sight
 */
public record Moment(FamilyId familyId, long version, long position, Entries entries) {}
