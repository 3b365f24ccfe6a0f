/** Decisions on the capability {@code livelihood}. */
@NullMarked
package org.familyplan.command.livelihood;

import org.jspecify.annotations.NullMarked;
