package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.familyplan.api.measurement.Instrument;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instrument.Level;
import org.familyplan.api.measurement.Instrument.Part;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.Reading;

/** Blocks 5 and 7: functional level (funktionsniveau) A to D, each dimension and overall. */
final class FunctionalLevel implements Subject {
  private static final String SOURCE =
      "Deloitte for STAR 2017, 3.6 and 3.8; KORA 2017, figures 3.1 and 3.2";

  private final String id;
  private final Instrument instrument;
  private final Function<Definitions, Group<Participant>> whose;

  private FunctionalLevel(
      String id, String instrument, Function<Definitions, Group<Participant>> whose) {
    this.id = id;
    this.instrument = Instruments.find(instrument, 1).orElseThrow();
    this.whose = whose;
  }

  static FunctionalLevel ofAdults() {
    return new FunctionalLevel("adult", "FUNCTIONAL_LEVEL_ADULT", Definitions::adults);
  }

  static FunctionalLevel ofChildren() {
    return new FunctionalLevel("child", "FUNCTIONAL_LEVEL_CHILD", Definitions::children);
  }

  @Override
  public void define(Definitions d) {
    d.subject(id + "FunctionalLevel");
    Group<Participant> group = whose.apply(d);
    Measure overall = d.counts(id + "OverallLevel", group, SOURCE);
    Measure dimensions = d.counts(id + "DimensionLevels", group, SOURCE);
    for (Dimension dimension : instrument.dimensions()) {
      if (dimension.part() == Part.OVERALL) {
        outcome(group, dimension)
            .startEnd(overall)
            .movementBy(overall, group.breakdowns())
            .startAndEndBy(overall, group.breakdowns());
      } else {
        outcome(group, dimension)
            .startEnd(dimensions)
            .movementBy(dimensions, group.attributes("municipality"))
            .startAndEndBy(dimensions, group.attributes("municipality"));
      }
    }
  }

  private Outcome<Participant> outcome(Group<Participant> group, Dimension dimension) {
    List<String> levels = dimension.scale().levels().stream().map(Level::code).toList();
    return Outcome.of(
        group,
        id + camelCase(dimension.code()),
        levels,
        new Outcome.Measuring<>(
            Participant::course,
            each -> level(measured(each).start(), dimension, levels),
            each -> level(measured(each).end(), dimension, levels),
            Movement.along(levels)));
  }

  private StartAndEnd measured(Participant person) {
    return person.measured(instrument.code());
  }

  private static Optional<String> level(
      Optional<Reading> reading, Dimension dimension, List<String> levels) {
    return reading.map(each -> each.value(dimension)).filter(levels::contains);
  }

  private static String camelCase(String code) {
    StringBuilder name = new StringBuilder();
    for (String part : code.split("_", -1)) {
      name.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
