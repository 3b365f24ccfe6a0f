package org.familyplan.api.familyfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file itself.
 *
 * @param closedOn last day of the effort when the file is closed
 */
public record FamilyFileView(
    LocalDate referredOn,
    LocalDate acceptedOn,
    LocalDate openedOn,
    @Nullable String programme,
    @Nullable LocalDate cohortFrom,
    List<ExternalId> externalIds,
    @Nullable LocalDate closedOn,
    @Nullable ClosureReason closureReason) {}
