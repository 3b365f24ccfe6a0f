/** What managers look after: broken glass and employees' own relations to families. */
@NullMarked
package org.familyplan.api.oversight;

import org.jspecify.annotations.NullMarked;
