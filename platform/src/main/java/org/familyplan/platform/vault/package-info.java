/**
 * Where personal values are kept, apart from the events that refer to them: sealed when written,
 * opened when read, really deleted when erased.
 */
@NullMarked
package org.familyplan.platform.vault;

import org.jspecify.annotations.NullMarked;
