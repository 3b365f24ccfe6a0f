/** The plan as it is read: the fold over a family's events and the view of a day. */
@NullMarked
package org.familyplan.query.plan;

import org.jspecify.annotations.NullMarked;
