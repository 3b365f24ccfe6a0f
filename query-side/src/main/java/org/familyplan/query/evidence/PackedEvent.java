package org.familyplan.query.evidence;

import java.util.List;
import org.familyplan.api.history.EventView;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.transparency.InclusionProofView;
import org.jspecify.annotations.Nullable;

/**
 * An event in a pack. Of a withheld one there is the hash and why it is withheld, and no more.
 *
 * @param version number in the family's history
 * @param position place in the log; the proof's index is one less
 * @param leafHash hash of the leaf, base64; null where it could confirm a guess at what is withheld
 * @param leaf the stored bytes as the tree hashes them, base64; null when it is withheld
 * @param openings the personal values that this reader sees
 * @param view the event as this reader sees it; null when it is withheld
 * @param proof that the hash is in the tree; null where there is no hash
 */
record PackedEvent(
    long version,
    long position,
    @Nullable Why withheld,
    @Nullable String leafHash,
    @Nullable String leaf,
    List<Opening> openings,
    @Nullable EventView view,
    @Nullable InclusionProofView proof) {

  /**
   * A personal value that the event commits to.
   *
   * @param reference under which the stored bytes refer to it
   * @param salt in base64: HMAC-SHA256 with it as key, over the value's UTF-8, is the commitment
   */
  record Opening(String reference, String salt, String value) {}
}
