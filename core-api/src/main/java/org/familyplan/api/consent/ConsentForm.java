package org.familyplan.api.consent;

/** How a consent was given (forvaltningsloven § 28: as a rule in writing). */
public enum ConsentForm {
  /** Signed on paper. */
  WRITTEN,
  /** Signed digitally. */
  DIGITAL,
  /** Said, and written down by the employee. */
  ORAL
}
