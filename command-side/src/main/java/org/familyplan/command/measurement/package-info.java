/** Decisions on the capability {@code measurement}. */
@NullMarked
package org.familyplan.command.measurement;

import org.jspecify.annotations.NullMarked;
