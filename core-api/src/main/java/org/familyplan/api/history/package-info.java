/** The complete history of a family, event by event. */
@NullMarked
package org.familyplan.api.history;

import org.jspecify.annotations.NullMarked;
