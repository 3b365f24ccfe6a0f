/** Decisions on the capability {@code intervention}. */
@NullMarked
package org.familyplan.command.intervention;

import org.jspecify.annotations.NullMarked;
