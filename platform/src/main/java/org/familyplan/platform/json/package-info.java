/** The service's own JSON dialect: strict when reading, plain when writing. */
@NullMarked
package org.familyplan.platform.json;

import org.jspecify.annotations.NullMarked;
