package org.familyplan.command.goal;

import java.time.LocalDate;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;

/** One barrier: whose it is, and when something about it was last recorded for. */
final class Barrier {
  private final PersonId personId;
  private final InformationKind informationKind;
  private final LocalDate reportedOn;
  private LocalDate lastAction;
  private boolean open = true;

  Barrier(PersonId personId, InformationKind informationKind, LocalDate reportedOn) {
    this.personId = personId;
    this.informationKind = informationKind;
    this.reportedOn = reportedOn;
    lastAction = reportedOn;
  }

  void acted(LocalDate on) {
    lastAction = on.isAfter(lastAction) ? on : lastAction;
  }

  void resolved() {
    open = false;
  }

  boolean isOpen() {
    return open;
  }

  boolean canBeActedOnOn(LocalDate day) {
    return !day.isBefore(reportedOn);
  }

  boolean canBeResolvedOn(LocalDate day) {
    return !day.isBefore(lastAction);
  }

  PersonId personId() {
    return personId;
  }

  /** The kind of its first goal's area, or social when it stands in no particular goal's way. */
  InformationKind informationKind() {
    return informationKind;
  }
}
