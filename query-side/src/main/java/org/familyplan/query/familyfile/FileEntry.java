package org.familyplan.query.familyfile;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.familyfile.FamilyFileView;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** The file as remembered. */
public record FileEntry(
    MunicipalityCode municipality,
    LocalDate openedOn,
    LocalDate referredOn,
    LocalDate acceptedOn,
    @Nullable String programme,
    @Nullable LocalDate cohortFrom,
    List<ExternalId> externalIds,
    @Nullable LocalDate closedOn,
    @Nullable ClosureReason closureReason) {

  static FileEntry of(FamilyFileOpened e) {
    return new FileEntry(
        e.municipality(),
        e.openedOn(),
        e.referredOn(),
        e.acceptedOn(),
        e.programme(),
        e.cohortFrom(),
        e.externalIds(),
        null,
        null);
  }

  FileEntry closed(@Nullable LocalDate on, @Nullable ClosureReason reason) {
    return new FileEntry(
        municipality,
        openedOn,
        referredOn,
        acceptedOn,
        programme,
        cohortFrom,
        externalIds,
        on,
        reason);
  }

  FamilyFileView view() {
    return new FamilyFileView(
        referredOn,
        acceptedOn,
        openedOn,
        programme,
        cohortFrom,
        externalIds,
        closedOn,
        closureReason);
  }
}
