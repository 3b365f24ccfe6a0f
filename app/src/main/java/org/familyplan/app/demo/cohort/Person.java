package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.time.Period;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.PersonId;

/** A member of an invented family. */
record Person(PersonId id, String name, FamilyRole role, Sex sex, LocalDate born) {
  private static final int ADULT = 18;
  private static final int SCHOOL_AGE = 6;

  boolean isAdult() {
    return role != FamilyRole.CHILD;
  }

  /** Completed years of age. */
  int ageOn(LocalDate day) {
    return Period.between(born, day).getYears();
  }

  boolean isAtSchoolAgeOn(LocalDate day) {
    return ageOn(day) >= SCHOOL_AGE && ageOn(day) < ADULT;
  }
}
