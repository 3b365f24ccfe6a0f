/** What the read side remembers of a family: one small document for each thing in its plan. */
@NullMarked
package org.familyplan.query.entries;

import org.jspecify.annotations.NullMarked;
