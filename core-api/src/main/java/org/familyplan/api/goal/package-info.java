/** What the family and its members want to reach, what moves them, and what stands in the way. */
@NullMarked
package org.familyplan.api.goal;

import org.jspecify.annotations.NullMarked;
