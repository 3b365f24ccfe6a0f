/** What auditors found. */
@NullMarked
package org.familyplan.command.audit;

import org.jspecify.annotations.NullMarked;
