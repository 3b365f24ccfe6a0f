package org.familyplan.query.casefile;

import java.util.List;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;

/**
 * The entries of a family's file that are in force: corrected facts in the place of wrong ones,
 * nothing of what was entered by mistake. Personal values are sealed.
 *
 * @param version number of events that had been recorded
 * @param position place in the whole log up to which they counted as known
 * @param inForce the entries, in the order of their places
 */
public record CaseFile(
    FamilyId familyId, long version, long position, List<Found<FamilyEvent>> inForce) {

  /** An entry of one kind. */
  public record Found<E>(EventId eventId, E event) {}

  /** The entries of a kind, in the order of their places. */
  public <E> List<Found<E>> all(Class<E> kind) {
    return inForce.stream()
        .filter(each -> kind.isInstance(each.event()))
        .map(each -> new Found<>(each.eventId(), kind.cast(each.event())))
        .toList();
  }

  /** How the file was opened; every file begins so. */
  public Found<FamilyFileOpened> opening() {
    return all(FamilyFileOpened.class).getFirst();
  }
}
