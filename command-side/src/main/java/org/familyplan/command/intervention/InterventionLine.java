package org.familyplan.command.intervention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as the plan that is handed over says it.
 *
 * @param members who receives it; empty for the whole family
 * @param provider who delivers it on that day
 * @param firm company at which it takes place on that day
 * @param hoursPerWeek hours a week on that day
 * @param legalBasis paragraph of the grant
 * @param expectedStart expected first day
 * @param startedOn first day with it, also one to come
 * @param expectedEnd expected last day
 * @param endedOn first day without it, also one to come
 * @param status where it stands on that day
 */
public record InterventionLine(
    InterventionType type,
    List<PersonId> members,
    Department department,
    @Nullable String provider,
    @Nullable String firm,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String legalBasis,
    @Nullable LocalDate expectedStart,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate expectedEnd,
    @Nullable LocalDate endedOn,
    InterventionStatus status) {}
