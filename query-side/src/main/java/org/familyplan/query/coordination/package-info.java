/** The capability {@code coordination} as the plan shows it. */
@NullMarked
package org.familyplan.query.coordination;

import org.jspecify.annotations.NullMarked;
