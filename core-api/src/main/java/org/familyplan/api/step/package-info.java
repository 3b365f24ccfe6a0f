/** Stepping through a family's history, event by event. */
@NullMarked
package org.familyplan.api.step;

import org.jspecify.annotations.NullMarked;
