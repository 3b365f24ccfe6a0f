package org.familyplan.platform.identity;

import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a request.
 *
 * @param user the employee, or the name of a system that acts on its own
 * @param role in which role
 * @param department for which department, if any
 * @param municipality for which municipality
 * @param system the calling system
 */
public record Actor(
    EmployeeId user,
    Role role,
    @Nullable Department department,
    MunicipalityCode municipality,
    String system) {}
