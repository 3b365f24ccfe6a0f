/** Stepping through a family's history. */
@NullMarked
package org.familyplan.query.step;

import org.jspecify.annotations.NullMarked;
