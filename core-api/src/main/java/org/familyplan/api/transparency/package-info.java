/** Proofs that a log was only added to: Merkle trees, checkpoints, keys. */
@NullMarked
package org.familyplan.api.transparency;

import org.jspecify.annotations.NullMarked;
