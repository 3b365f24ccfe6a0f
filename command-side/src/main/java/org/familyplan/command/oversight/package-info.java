/** What managers look after: broken glass and employees' own relations to families. */
@NullMarked
package org.familyplan.command.oversight;

import org.jspecify.annotations.NullMarked;
