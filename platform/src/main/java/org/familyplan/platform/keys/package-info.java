/** Secrets of the service and what is computed with them. */
@NullMarked
package org.familyplan.platform.keys;

import org.jspecify.annotations.NullMarked;
