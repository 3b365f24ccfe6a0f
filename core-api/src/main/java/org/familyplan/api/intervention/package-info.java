/** Help that was granted, from the grant to its end. */
@NullMarked
package org.familyplan.api.intervention;

import org.jspecify.annotations.NullMarked;
