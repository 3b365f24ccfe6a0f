/**
 * The immutable log: contiguous positions in commit order, recorded time set under the append lock,
 * and one hand-over per command in which everything that the command writes travels together.
 */
@NullMarked
package org.familyplan.platform.eventstore;

import org.jspecify.annotations.NullMarked;
