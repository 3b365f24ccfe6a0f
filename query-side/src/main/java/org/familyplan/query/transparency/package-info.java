/** Proofs for auditors: what the trees over the logs say. */
@NullMarked
package org.familyplan.query.transparency;

import org.jspecify.annotations.NullMarked;
