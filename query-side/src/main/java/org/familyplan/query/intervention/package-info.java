/** The capability {@code intervention} as the plan shows it. */
@NullMarked
package org.familyplan.query.intervention;

import org.jspecify.annotations.NullMarked;
