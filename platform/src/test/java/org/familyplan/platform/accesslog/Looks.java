package org.familyplan.platform.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Role;

/** Looks for tests. */
public final class Looks {
  private Looks() {}

  /** A family of its own. */
  public static FamilyId family() {
    return new FamilyId(UUID.randomUUID());
  }

  /** A person of their own. */
  public static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }

  /** Karen Holm looks at a family's plan. */
  public static Look at(FamilyId family, PersonId... persons) {
    return by("karen.holm", family, LookOutcome.SHOWN, persons);
  }

  static Look by(String employee, FamilyId family, LookOutcome outcome, PersonId... persons) {
    return new Look(
        Instant.parse("2026-01-05T10:00:00Z"),
        new EmployeeId(employee),
        Role.CASEWORKER,
        List.of(Department.CHILD_AND_FAMILY),
        new MunicipalityCode("360"),
        "test",
        null,
        null,
        "getFamilyPlan",
        LookPurpose.CASE_WORK,
        false,
        family,
        List.of(family),
        List.of(persons),
        outcome,
        null,
        persons.length);
  }
}
