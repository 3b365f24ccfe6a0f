package org.familyplan.query.familyfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.familyfile.FamilyFileView;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.query.entries.NeverWithheld;
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
    List<Closure> closures)
    implements NeverWithheld {

  /** A closure, until the file was reopened. */
  record Closure(LocalDate closedOn, ClosureReason reason, @Nullable LocalDate reopenedOn) {}

  static FileEntry of(FamilyFileOpened e) {
    return new FileEntry(
        e.municipality(),
        e.openedOn(),
        e.referredOn(),
        e.acceptedOn(),
        e.programme(),
        e.cohortFrom(),
        e.externalIds(),
        List.of());
  }

  FileEntry closed(FamilyFileClosed e) {
    List<Closure> more = new ArrayList<>(closures);
    more.add(new Closure(e.closedOn(), e.reason(), null));
    return with(more);
  }

  FileEntry reopened(LocalDate on) {
    List<Closure> same = new ArrayList<>(closures);
    Closure last = same.removeLast();
    same.add(new Closure(last.closedOn(), last.reason(), on));
    return with(same);
  }

  private FileEntry with(List<Closure> closures) {
    return new FileEntry(
        municipality,
        openedOn,
        referredOn,
        acceptedOn,
        programme,
        cohortFrom,
        externalIds,
        closures);
  }

  /** Last day of the effort when the file was closed and not reopened since. */
  public @Nullable LocalDate closedOn() {
    return closures.isEmpty() || closures.getLast().reopenedOn() != null
        ? null
        : closures.getLast().closedOn();
  }

  FamilyFileView view(LocalDate day) {
    Closure closure =
        closures.stream()
            .filter(each -> each.reopenedOn() == null || each.reopenedOn().isAfter(day))
            .findFirst()
            .orElse(null);
    return new FamilyFileView(
        referredOn,
        acceptedOn,
        openedOn,
        programme,
        cohortFrom,
        externalIds,
        !day.isBefore(openedOn) && (closure == null || !day.isAfter(closure.closedOn())),
        closure == null ? null : closure.closedOn(),
        closure == null ? null : closure.reason());
  }
}
