/** Decisions on the capability {@code childhood}. */
@NullMarked
package org.familyplan.command.childhood;

import org.jspecify.annotations.NullMarked;
