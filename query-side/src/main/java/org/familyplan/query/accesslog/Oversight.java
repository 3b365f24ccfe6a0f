package org.familyplan.query.accesslog;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;

/** What families' files say about employees' relations to them beside their tasks. */
public interface Oversight {

  /** True when the employee is a relative of the family that day, as declared. */
  boolean isRelative(EmployeeId employee, FamilyId family, LocalDate day);

  /** True when the employee had broken the glass of the family's file that day, and said why. */
  boolean hadBrokenGlass(EmployeeId employee, FamilyId family, LocalDate day);

  /** Broken glass that nobody has reviewed yet, latest first. */
  List<BrokenGlass> notFollowedUp(MunicipalityCode municipality, LocalDate from, LocalDate until);

  /** An employee broke the glass of a family's file. */
  record BrokenGlass(EmployeeId employee, FamilyId family, LocalDate on) {}

  /** Knows of nothing: no file says such things. */
  Oversight NONE =
      new Oversight() {
        @Override
        public boolean isRelative(EmployeeId employee, FamilyId family, LocalDate day) {
          return false;
        }

        @Override
        public boolean hadBrokenGlass(EmployeeId employee, FamilyId family, LocalDate day) {
          return false;
        }

        @Override
        public List<BrokenGlass> notFollowedUp(
            MunicipalityCode municipality, LocalDate from, LocalDate until) {
          return List.of();
        }
      };
}
