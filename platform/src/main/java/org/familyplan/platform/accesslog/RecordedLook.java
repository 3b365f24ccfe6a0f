package org.familyplan.platform.accesslog;

import java.time.Instant;

/** A look with its place in the access log and the time at which it was recorded. */
public record RecordedLook(long position, Instant recordedAt, Look look) {}
