/** Goals as the plan shows them. */
@NullMarked
package org.familyplan.query.goal;

import org.jspecify.annotations.NullMarked;
