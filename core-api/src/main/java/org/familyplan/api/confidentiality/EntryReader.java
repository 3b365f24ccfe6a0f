package org.familyplan.api.confidentiality;

/** As what an employee reads an entry. */
public enum EntryReader {
  /** The acting coordinator. */
  COORDINATOR,
  /** A member of the family's team. */
  TEAM_MEMBER,
  /** An employee of the department that recorded the entry. */
  OWN_DEPARTMENT,
  /** A manager. */
  MANAGER
}
