/** The units of every population as known at a position of the log: what figures are made of. */
@NullMarked
package org.familyplan.query.statistics.snapshot;

import org.jspecify.annotations.NullMarked;
