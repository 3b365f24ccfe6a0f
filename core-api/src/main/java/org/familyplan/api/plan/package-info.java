/** The one plan of the family: its parts, versions, agreements, follow-ups and how it is read. */
@NullMarked
package org.familyplan.api.plan;

import org.jspecify.annotations.NullMarked;
