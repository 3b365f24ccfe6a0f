/** Files that only their owner reads. */
@NullMarked
package org.familyplan.platform.files;

import org.jspecify.annotations.NullMarked;
