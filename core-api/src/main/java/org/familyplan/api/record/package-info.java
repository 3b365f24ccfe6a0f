/** The duty to record: notes, corrections, entries made by mistake. */
@NullMarked
package org.familyplan.api.record;

import org.jspecify.annotations.NullMarked;
