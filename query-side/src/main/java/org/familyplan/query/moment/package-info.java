/** A family as it was known at a moment, folded from the beginning of its own stream. */
@NullMarked
package org.familyplan.query.moment;

import org.jspecify.annotations.NullMarked;
