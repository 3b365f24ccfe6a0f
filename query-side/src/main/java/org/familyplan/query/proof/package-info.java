/** Proof that what readers are shown is what the log says. */
@NullMarked
package org.familyplan.query.proof;

import org.jspecify.annotations.NullMarked;
