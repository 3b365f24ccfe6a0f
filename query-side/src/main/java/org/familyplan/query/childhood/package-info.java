/** The capability {@code childhood} as the plan shows it. */
@NullMarked
package org.familyplan.query.childhood;

import org.jspecify.annotations.NullMarked;
