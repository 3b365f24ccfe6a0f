package org.familyplan.api.consent;

import org.jspecify.annotations.Nullable;

/**
 * Whether information may be seen, and why or why not.
 *
 * @param consent the consent that allows it
 * @param legalBasis the paragraph that allows it without consent
 */
public record MaySee(
    boolean may, SharingReason reason, @Nullable ConsentId consent, @Nullable String legalBasis) {

  static final MaySee OWN = new MaySee(true, SharingReason.OWN_INFORMATION, null, null);

  static final MaySee OF_THE_PLAN = new MaySee(true, SharingReason.NO_CONSENT_NEEDED, null, null);

  static MaySee by(ConsentId consent) {
    return new MaySee(true, SharingReason.CONSENT, consent, null);
  }

  static MaySee without(String legalBasis) {
    return new MaySee(true, SharingReason.WITHOUT_CONSENT, null, legalBasis);
  }

  static MaySee not(SharingReason reason) {
    return new MaySee(false, reason, null, null);
  }
}
