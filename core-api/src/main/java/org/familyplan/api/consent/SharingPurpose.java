package org.familyplan.api.consent;

/** What information is shared for (formål); a consent is specific (forvaltningsloven § 28). */
public enum SharingPurpose {
  /** The family's one plan and its coordination (helhedsorienteret plan). */
  JOINT_PLAN,
  /** An assessment of needs, for example of a child (børnefaglig undersøgelse). */
  ASSESSMENT,
  /** An intervention that several departments deliver (indsats). */
  INTERVENTION
}
