/**
 * Evidence packs: what a file held, with proofs, for whoever must not need to trust the service.
 */
@NullMarked
package org.familyplan.api.evidence;

import org.jspecify.annotations.NullMarked;
