/** Arithmetic on effective time: what is true on which day. */
@NullMarked
package org.familyplan.api.time;

import org.jspecify.annotations.NullMarked;
