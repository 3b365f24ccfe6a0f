/** Evidence packs: a file and a period with everything that proves it, to be checked offline. */
@NullMarked
package org.familyplan.query.evidence;

import org.jspecify.annotations.NullMarked;
