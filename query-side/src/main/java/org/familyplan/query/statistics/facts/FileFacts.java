package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.familyfile.FamilyFileEvent.FileDisposed;
import org.jspecify.annotations.Nullable;

/**
 * A file from its opening to its end.
 *
 * @param municipality code with three digits
 * @param programme code, or null outside any programme
 * @param cohortFrom first day of the cohort that the family belongs to, if any
 * @param turns closed or open again, in the order in which it was recorded
 */
public record FileFacts(
    String municipality,
    @Nullable String programme,
    @Nullable LocalDate cohortFrom,
    LocalDate referredOn,
    LocalDate acceptedOn,
    LocalDate openedOn,
    List<Turn> turns) {
  /**
   * The effort ended or went on.
   *
   * @param on last day of the effort, or first day on which it went on
   */
  public record Turn(LocalDate on, boolean closed) {}

  static FileFacts of(FamilyFileOpened e) {
    return new FileFacts(
        e.municipality().value(),
        e.programme(),
        e.cohortFrom(),
        e.referredOn(),
        e.acceptedOn(),
        e.openedOn(),
        List.of());
  }

  FileFacts with(FamilyFileEvent event) {
    return switch (event) {
      case FamilyFileOpened e -> of(e);
      case FamilyFileClosed e -> with(Facts.and(turns, new Turn(e.closedOn(), true)));
      case FamilyFileReopened e -> with(Facts.and(turns, new Turn(e.reopenedOn(), false)));
      case FileDisposed e -> this;
    };
  }

  private FileFacts with(List<Turn> turns) {
    return new FileFacts(
        municipality, programme, cohortFrom, referredOn, acceptedOn, openedOn, turns);
  }

  FileFacts upTo(LocalDate day) {
    return with(Facts.upTo(day, turns, Turn::on));
  }

  /** Last day of the effort; empty while the file is open. */
  public Optional<LocalDate> closedOn() {
    return turns.isEmpty() || !turns.getLast().closed()
        ? Optional.empty()
        : Optional.of(turns.getLast().on());
  }
}
