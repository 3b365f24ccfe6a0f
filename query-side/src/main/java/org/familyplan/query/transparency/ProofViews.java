package org.familyplan.query.transparency;

import java.util.Base64;
import java.util.List;
import org.familyplan.api.transparency.ConsistencyProofView;
import org.familyplan.api.transparency.InclusionProofView;
import org.familyplan.platform.transparency.Proofs;

/** Proofs as they are answered: hashes in base64. */
public final class ProofViews {
  private ProofViews() {}

  /** An inclusion proof. */
  public static InclusionProofView of(Proofs.Inclusion proof) {
    return new InclusionProofView(
        proof.origin(),
        proof.index(),
        proof.size(),
        text(proof.leafHash()),
        text(proof.root()),
        texts(proof.path()));
  }

  /** A consistency proof. */
  public static ConsistencyProofView of(Proofs.Consistency proof) {
    return new ConsistencyProofView(
        proof.origin(),
        proof.from(),
        proof.to(),
        text(proof.fromRoot()),
        text(proof.toRoot()),
        texts(proof.path()));
  }

  private static List<String> texts(List<byte[]> hashes) {
    return hashes.stream().map(ProofViews::text).toList();
  }

  private static String text(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
