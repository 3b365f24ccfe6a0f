package org.familyplan.platform.accesslog;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One request that looked at personal data, or tried to. Ids and codes only: no name, no number of
 * a person, no text that somebody wrote.
 *
 * @param at when the request arrived, by the service's clock
 * @param user who looked
 * @param role in which role
 * @param departments for which departments
 * @param municipality for which municipality
 * @param system the calling system
 * @param onBehalfOf the employee for whom a system looked, as that system says
 * @param person who the user is in the files, when a family's member looked
 * @param operation operationId of what was asked for
 * @param purpose what for
 * @param purposeStated false when the purpose is the role's usual one
 * @param family the family that was asked for
 * @param families every family of which the answer tells
 * @param persons every person of whom the answer tells
 * @param code why the reader was turned away
 * @param size number of entries in the answer
 */
public record Look(
    Instant at,
    EmployeeId user,
    Role role,
    List<Department> departments,
    MunicipalityCode municipality,
    String system,
    @Nullable EmployeeId onBehalfOf,
    @Nullable PersonId person,
    String operation,
    LookPurpose purpose,
    boolean purposeStated,
    @Nullable FamilyId family,
    List<FamilyId> families,
    List<PersonId> persons,
    LookOutcome outcome,
    @Nullable String code,
    int size) {

  /** The ids under which the look is found: the families and the persons. */
  Set<UUID> subjects() {
    Set<UUID> subjects = new LinkedHashSet<>();
    if (family != null) {
      subjects.add(family.value());
    }
    families.forEach(each -> subjects.add(each.value()));
    persons.forEach(each -> subjects.add(each.value()));
    return subjects;
  }
}
