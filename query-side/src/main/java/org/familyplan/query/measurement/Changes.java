package org.familyplan.query.measurement;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.familyplan.api.measurement.Instrument;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.measurement.MeasurementsView.Change;
import org.familyplan.api.measurement.MeasurementsView.DimensionChange;
import org.familyplan.api.measurement.MeasurementsView.Movement;
import org.familyplan.api.measurement.Reading;
import org.familyplan.query.measurement.MeasurementsEntry.Declined;
import org.familyplan.query.measurement.MeasurementsEntry.Measured;
import org.familyplan.query.measurement.MeasurementsEntry.With;

/** What changed from the first start to the last end, for each version of an instrument. */
final class Changes {
  private Changes() {}

  /** Measurements and what was declined stand in the order of their days. */
  static List<Change> of(MeasurementsEntry entry) {
    Stream<With> ended =
        Stream.concat(
            entry.measured().stream().filter(each -> isEnd(each.phase())).map(Measured::with),
            entry.declined().stream().filter(each -> isEnd(each.phase())).map(Declined::with));
    return ended.distinct().map(with -> change(with, entry.measured())).toList();
  }

  private static boolean isEnd(MeasurementPhase phase) {
    return phase == MeasurementPhase.END;
  }

  private static Change change(With with, List<Measured> measured) {
    BinaryOperator<Reading> first = (earlier, later) -> earlier;
    BinaryOperator<Reading> last = (earlier, later) -> later;
    Optional<Reading> start = in(MeasurementPhase.START, with, measured).reduce(first);
    Optional<Reading> end =
        in(MeasurementPhase.END, with, measured)
            .filter(
                each -> start.isEmpty() || !each.assessedOn().isBefore(start.get().assessedOn()))
            .reduce(last);
    Optional<Integer> towardsBetter = start.flatMap(s -> end.flatMap(s::towardsBetter));
    return new Change(
        with.instrument(),
        with.version(),
        start.map(Reading::assessedOn).orElse(null),
        end.map(Reading::assessedOn).orElse(null),
        movement(towardsBetter),
        towardsBetter.orElse(null),
        start.flatMap(s -> end.flatMap(s::isNoticeable)).orElse(null),
        start.flatMap(s -> end.map(e -> dimensions(s, e))).orElse(List.of()));
  }

  private static Stream<Reading> in(MeasurementPhase phase, With with, List<Measured> measured) {
    return measured.stream()
        .filter(each -> each.phase() == phase && each.with().equals(with))
        .map(Measured::reading);
  }

  private static List<DimensionChange> dimensions(Reading start, Reading end) {
    Instrument instrument = start.instrument();
    return instrument.dimensions().stream()
        .filter(each -> !each.scale().levels().isEmpty())
        .map(each -> dimension(each, start, end))
        .toList();
  }

  private static DimensionChange dimension(Dimension dimension, Reading start, Reading end) {
    Optional<Integer> towardsBetter = start.towardsBetter(dimension, end);
    return new DimensionChange(
        dimension.code(),
        start.value(dimension),
        end.value(dimension),
        movement(towardsBetter),
        towardsBetter.orElse(null));
  }

  private static Movement movement(Optional<Integer> towardsBetter) {
    return towardsBetter
        .map(Integer::signum)
        .map(
            sign ->
                switch (sign) {
                  case 1 -> Movement.BETTER;
                  case -1 -> Movement.WORSE;
                  default -> Movement.UNCHANGED;
                })
        .orElse(Movement.NOT_MEASURABLE);
  }
}
