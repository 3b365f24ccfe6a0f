package org.familyplan.query.record;

import org.familyplan.api.shared.EventId;

/** An entry of the log and the correction that took its place. */
public record CorrectedEntry(EventId entry, EventId correction) {}
