package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.measurement.Reading;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.Measured;

/**
 * A person's first start measurement and last end measurement by an instrument. The end is of the
 * same version as the start and not earlier; without a start the last end of any version.
 */
record StartAndEnd(Optional<Reading> start, Optional<Reading> end) {

  static StartAndEnd of(Participant person, String instrument) {
    List<Measured> measured =
        person.own(FamilyFacts::measurements, Measured::personId, Measured::on).stream()
            .filter(each -> each.instrument().equals(instrument))
            .toList();
    Optional<Measured> start =
        measured.stream().filter(each -> each.phase() == MeasurementPhase.START).findFirst();
    Optional<Measured> end =
        measured.stream()
            .filter(each -> each.phase() == MeasurementPhase.END)
            .filter(each -> start.isEmpty() || continues(start.get(), each))
            .reduce((earlier, later) -> later);
    return new StartAndEnd(start.map(StartAndEnd::reading), end.map(StartAndEnd::reading));
  }

  private static boolean continues(Measured start, Measured end) {
    return end.version() == start.version() && !end.on().isBefore(start.on());
  }

  private static Reading reading(Measured each) {
    LocalDate on = each.on();
    return new Reading(
        Instruments.find(each.instrument(), each.version()).orElseThrow(), each.values(), on);
  }
}
