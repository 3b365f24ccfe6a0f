/** The duty to record: notes, corrections, entries made by mistake. */
@NullMarked
package org.familyplan.command.record;

import org.jspecify.annotations.NullMarked;
