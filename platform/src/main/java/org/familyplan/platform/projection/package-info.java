/**
 * Brings read models up to date from the log: exactly once per event, in order, on any number of
 * nodes, restartable, and rebuilt beside the one that is read from.
 */
@NullMarked
package org.familyplan.platform.projection;

import org.jspecify.annotations.NullMarked;
