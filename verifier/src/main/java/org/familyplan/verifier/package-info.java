/**
 * Checks exported logs and single proofs with public keys, and checkpoints kept elsewhere. Written
 * against RFC 9162 and C2SP alone, with the JDK alone.
 */
@NullMarked
package org.familyplan.verifier;

import org.jspecify.annotations.NullMarked;
