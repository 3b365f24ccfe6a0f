package org.familyplan.api.consent;

/** Why a department may see a kind of information about a person on a day, or why not. */
public enum SharingReason {
  /** It may: it recorded the information itself. */
  OWN_INFORMATION,
  /** It may: whoever works with the family sees the plan, its coordination and its members. */
  NO_CONSENT_NEEDED,
  /** It may: a consent in force covers it. */
  CONSENT,
  /** It may: a legal basis allows it without consent. */
  WITHOUT_CONSENT,
  /** It may not: nobody has consented. */
  NEVER_GIVEN,
  /** It may not: who was asked said no. */
  REFUSED,
  /** It may not: the consent was withdrawn. */
  WITHDRAWN,
  /** It may not: the consent has run out. */
  EXPIRED,
  /**
   * It may not: who had custody consented, and since then the young person's own word is needed.
   */
  OWN_WORD_NEEDED,
  /** It may not: the consent in force leaves this kind of information out. */
  KIND_LEFT_OUT,
  /** It may not: the consent in force leaves this department out. */
  DEPARTMENT_LEFT_OUT,
  /** It may not: the consent in force is for another purpose. */
  OTHER_PURPOSE
}
