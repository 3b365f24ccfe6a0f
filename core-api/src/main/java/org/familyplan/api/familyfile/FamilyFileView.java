package org.familyplan.api.familyfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file itself.
 *
 * @param open true when the file is open on the plan's day
 * @param closedOn last day of the effort: of the closure that is in force on the plan's day, or of
 *     the first one after it
 * @param closureReason why the effort ended
 */
public record FamilyFileView(
    LocalDate referredOn,
    LocalDate acceptedOn,
    LocalDate openedOn,
    @Nullable String programme,
    @Nullable LocalDate cohortFrom,
    List<ExternalId> externalIds,
    boolean open,
    @Nullable LocalDate closedOn,
    @Nullable ClosureReason closureReason) {}
