/** Members as the plan shows them. */
@NullMarked
package org.familyplan.query.household;

import org.jspecify.annotations.NullMarked;
