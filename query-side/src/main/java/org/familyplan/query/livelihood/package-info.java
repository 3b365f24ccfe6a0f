/** The capability {@code livelihood} as the plan shows it. */
@NullMarked
package org.familyplan.query.livelihood;

import org.jspecify.annotations.NullMarked;
