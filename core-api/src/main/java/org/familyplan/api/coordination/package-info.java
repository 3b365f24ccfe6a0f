/** The one coordinator, deputies and the team around the family. */
@NullMarked
package org.familyplan.api.coordination;

import org.jspecify.annotations.NullMarked;
