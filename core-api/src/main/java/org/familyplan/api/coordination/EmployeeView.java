package org.familyplan.api.coordination;

import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the family meets them, after the municipality's own register.
 *
 * @param name null when the register does not know the id
 * @param contact telephone or mail, if known
 */
public record EmployeeView(
    EmployeeId employeeId,
    @Nullable String name,
    @Nullable Department department,
    @Nullable String contact) {}
