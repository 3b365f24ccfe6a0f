package org.familyplan.query.evidence;

import org.familyplan.api.transparency.InclusionProofView;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log in a pack.
 *
 * @param position place in the access log; the proof's index is one less
 * @param leafHash hash of the leaf, base64
 * @param leaf the stored bytes as the tree hashes them, base64; null where they tell more than this
 *     reader may know: of other families, or to the family's members who looked
 * @param view the entry as this reader sees it
 */
record PackedLook(
    long position, String leafHash, @Nullable String leaf, Record view, InclusionProofView proof) {}
