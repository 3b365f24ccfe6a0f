package org.familyplan.api.erasure;

/** What an authority decides on a request for erasure. */
public enum ErasureOutcome {
  /** Nothing is erased: the duty to keep records forbids it (GDPR article 17(3)(b)). */
  REFUSED,
  /** Only the named entries are erased. */
  PARTLY_GRANTED,
  /** Everything personal about the person is erased. */
  GRANTED
}
