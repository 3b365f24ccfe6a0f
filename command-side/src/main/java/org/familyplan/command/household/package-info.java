/** Who belongs to the family at which time. */
@NullMarked
package org.familyplan.command.household;

import org.jspecify.annotations.NullMarked;
