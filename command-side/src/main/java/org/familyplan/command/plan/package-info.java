/** Decisions on the capability {@code plan}. */
@NullMarked
package org.familyplan.command.plan;

import org.jspecify.annotations.NullMarked;
