/** Who may do what: one table of operations and standings, read as data. */
@NullMarked
package org.familyplan.platform.rights;

import org.jspecify.annotations.NullMarked;
