package org.familyplan.platform.projection;

import org.familyplan.platform.projection.ProjectionStatus.StoppedFamily;

/** A stopped family of one generation. */
record Failure(String projection, int generation, StoppedFamily stopped) {}
