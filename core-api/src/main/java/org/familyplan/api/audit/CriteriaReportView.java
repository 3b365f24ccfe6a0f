package org.familyplan.api.audit;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;

/**
 * How a family's file answers each criterion.
 *
 * @param version number of events that the report rests on
 * @param position place in the whole log up to which entries counted as known
 * @param validAt the day on which deadlines are judged; what became true later does not count
 */
public record CriteriaReportView(
    FamilyId familyId,
    MunicipalityCode municipality,
    long version,
    long position,
    LocalDate validAt,
    List<CriterionResult> results) {}
