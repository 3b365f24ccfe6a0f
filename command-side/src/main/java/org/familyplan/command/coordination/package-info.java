/** Decisions on the capability {@code coordination}. */
@NullMarked
package org.familyplan.command.coordination;

import org.jspecify.annotations.NullMarked;
