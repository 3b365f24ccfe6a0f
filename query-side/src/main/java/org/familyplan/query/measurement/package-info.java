/** The capability {@code measurement} as the plan shows it. */
@NullMarked
package org.familyplan.query.measurement;

import org.jspecify.annotations.NullMarked;
