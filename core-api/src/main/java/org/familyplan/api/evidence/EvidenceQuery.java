package org.familyplan.api.evidence;

import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions that are answered with proofs to take away. */
public sealed interface EvidenceQuery<V> extends Query<V> {

  /**
   * The evidence pack of a family and a period: a zip file that the verifier checks offline. It
   * holds the events as this reader may see them, each with its stored bytes and proof, and of
   * withheld ones the hash; the plan before, after each step and at the end; checkpoints and public
   * keys; who looked, as far as this reader may know it; schemas and rules; a report for people; a
   * signed manifest with a checksum of every file. Events and looks that no checkpoint covers yet
   * are left out and counted.
   *
   * @param from first day of recording, Europe/Copenhagen, not after today; from the beginning if
   *     left out
   * @param until last day of recording, Europe/Copenhagen; up to now if left out
   */
  @Rest(
      method = Rest.Method.GET,
      path = "/families/{familyId}/evidence-pack",
      produces = "application/zip")
  record GetEvidencePack(FamilyId familyId, @Nullable LocalDate from, @Nullable LocalDate until)
      implements EvidenceQuery<EvidencePackView> {}
}
