package org.familyplan.command.confidentiality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressRecorded;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;

/** Where members live, as far as it can be read, to tell whether two live at the same place. */
final class Homes {
  private final Map<PersonId, Timeline<Personal<String>>> byPerson = new HashMap<>();

  void take(AddressRecorded e) {
    byPerson.computeIfAbsent(e.personId(), person -> new Timeline<>()).turn(e.from(), e.address());
  }

  /** The address without differences of case and spaces; empty when none is known. */
  Optional<String> addressOn(PersonId person, LocalDate day) {
    return Optional.ofNullable(byPerson.get(person))
        .flatMap(days -> days.at(day))
        .flatMap(Personal::known)
        .map(address -> address.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
  }
}
