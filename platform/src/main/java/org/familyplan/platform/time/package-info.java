/** The service's clock: the real one, or a story's while a demonstration is played. */
@NullMarked
package org.familyplan.platform.time;

import org.jspecify.annotations.NullMarked;
