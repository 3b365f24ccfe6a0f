/** One family's file as it was known at a position of the log, folded when it is asked for. */
@NullMarked
package org.familyplan.query.casefile;

import org.jspecify.annotations.NullMarked;
