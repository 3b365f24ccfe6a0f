package org.familyplan.api.record;

import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;

/** A recorded event under its id. */
public record Entry(EventId eventId, FamilyEvent event) {}
