/** Measurements with versioned instruments. */
@NullMarked
package org.familyplan.api.measurement;

import org.jspecify.annotations.NullMarked;
