package org.familyplan.query.record;

import org.familyplan.api.shared.EventId;

/** An entry of the log that was marked erroneous. */
public record MarkedEntry(EventId entry) {}
