package org.familyplan.command.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.shared.PersonId;

/**
 * One person's starts and ends measured with one version of one instrument, in the order of their
 * days. Measurements in between and after, and declined ones, may be as many as they are.
 */
record Course(List<Turn> turns) {

  /** A start or an end. On one day a start comes before an end. */
  private record Turn(LocalDate on, MeasurementPhase phase) {}

  private record With(PersonId person, String instrument, int version) {
    static With of(MeasurementEvent event) {
      return switch (event) {
        case MeasurementRecorded e -> new With(e.personId(), e.instrument(), e.instrumentVersion());
        case MeasurementDeclined e -> new With(e.personId(), e.instrument(), e.instrumentVersion());
      };
    }
  }

  /** The course that an event belongs to. */
  static Course of(List<MeasurementRecorded> measured, MeasurementEvent event) {
    return new Course(
        measured.stream()
            .filter(each -> With.of(each).equals(With.of(event)) && isTurn(each.phase()))
            .map(each -> new Turn(each.assessedOn(), each.phase()))
            .toList());
  }

  private static boolean isTurn(MeasurementPhase phase) {
    return phase == MeasurementPhase.START || phase == MeasurementPhase.END;
  }

  /** True when one more measurement in that phase makes sense on that day. */
  boolean takes(MeasurementPhase phase, LocalDate day) {
    List<Turn> more = new ArrayList<>(turns);
    if (isTurn(phase)) {
      more.add(new Turn(day, phase));
    }
    return new Course(more).alternates();
  }

  /** True when starts and ends take turns. */
  boolean alternates() {
    List<MeasurementPhase> phases =
        turns.stream()
            .sorted(Comparator.comparing(Turn::on).thenComparing(Turn::phase))
            .map(Turn::phase)
            .toList();
    return IntStream.range(1, phases.size()).noneMatch(i -> phases.get(i) == phases.get(i - 1));
  }
}
