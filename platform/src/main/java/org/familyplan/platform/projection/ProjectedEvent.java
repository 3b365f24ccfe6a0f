package org.familyplan.platform.projection;

import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventstore.RecordedEvent;

/**
 * An event as a projection gets it.
 *
 * @param stored as it stands in the log, with position and recorded time
 * @param event its content in today's revision
 * @param metadata who, why, caused by what
 */
public record ProjectedEvent(RecordedEvent stored, FamilyEvent event, EventMetadata metadata) {}
