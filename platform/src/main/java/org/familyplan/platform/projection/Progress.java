package org.familyplan.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far a segment has come.
 *
 * @param position all events up to this one are dealt with
 * @param trouble why it does not go on, if so
 * @param active whether readers see its generation
 */
record Progress(Segment segment, long position, @Nullable String trouble, boolean active) {}
