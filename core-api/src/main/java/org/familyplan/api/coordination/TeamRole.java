package org.familyplan.api.coordination;

/** What an employee does in the team around the family. */
public enum TeamRole {
  /** Caseworker of a department (sagsbehandler). */
  CASEWORKER,
  /** Specialist drawn in for a question and a time (fagekspert). */
  SUBJECT_EXPERT,
  /** Health visitor (sundhedsplejerske). */
  HEALTH_VISITOR,
  /** Adviser at the school or from PPR. */
  SCHOOL_ADVISER,
  /** Mentor or support contact person. */
  MENTOR
}
