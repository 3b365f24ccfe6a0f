/** Who acts: the user or system behind a request, in which role, for which municipality. */
@NullMarked
package org.familyplan.platform.identity;

import org.jspecify.annotations.NullMarked;
