package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.familyplan.api.measurement.Instrument.Band;
import org.familyplan.api.measurement.Reading;
import org.familyplan.query.statistics.table.Attribute;

/** Blocks 6 and 8: well-being (trivsel) by WHO-5. */
final class WellBeing implements Subject {
  private static final String INSTRUMENT = "WHO-5";
  private static final List<String> BANDS = List.of("NO_IMMEDIATE_RISK", "RISK", "HIGH_RISK");
  private static final List<String> CHANGES =
      List.of(
          "NOTICEABLY_BETTER", "NO_NOTICEABLE_CHANGE", "NOTICEABLY_WORSE", Movement.NOT_MEASURABLE);

  private final String id;
  private final Function<Definitions, Group<Participant>> whose;
  private final String source;

  private WellBeing(String id, Function<Definitions, Group<Participant>> whose, String source) {
    this.id = id;
    this.whose = whose;
    this.source = source;
  }

  static WellBeing ofAdults() {
    return new WellBeing(
        "adultWellBeing", Definitions::adults, "Deloitte for STAR 2017, 3.7; KORA 2017; WHO-5");
  }

  static WellBeing ofChildren() {
    return new WellBeing(
        "childWellBeing", Definitions::children, "Deloitte for STAR 2017, 3.9; WHO-5 from 9 years");
  }

  @Override
  public void define(Definitions d) {
    d.subject(id);
    Group<Participant> group = whose.apply(d);
    Measure bands = d.counts(id, group, source);
    Outcome.of(
            group,
            id,
            BANDS,
            new Outcome.Measuring<>(
                Participant::course,
                each -> each.measured(INSTRUMENT).start().flatMap(Reading::band).map(Band::code),
                each -> each.measured(INSTRUMENT).end().flatMap(Reading::band).map(Band::code),
                Movement.along(BANDS)))
        .startEnd(bands)
        .startAndEndBy(bands, group.breakdowns());
    Attribute change = group.measured(id + "Change", CHANGES, WellBeing::change);
    tie(group, bands, change);
    group.counts(bands, change, group.breakdowns());
    Measure means = d.means(id + "Mean", group, "points", source);
    mean(group, means, "AtStart", each -> each.measured(INSTRUMENT).start());
    mean(group, means, "AtEnd", each -> each.measured(INSTRUMENT).end());
  }

  /** Bands and changes are of the same persons: those measured at start and at end. */
  private void tie(Group<Participant> group, Measure measure, Attribute change) {
    Attribute both =
        group.measured(
            id + "Measured",
            List.of(Attribute.MEASURED, Movement.NOT_MEASURABLE),
            each -> measured(change(each)));
    group.follows(both, List.of(change), only -> measured(only.getFirst()));
    group.follows(
        both,
        group.attributes(id + "AtStart", id + "AtEnd"),
        each -> measured(Movement.of(Movement.along(BANDS), each.get(0), each.get(1))));
    group.follows(both, List.of(group.attribute(id + "Movement")), o -> measured(o.getFirst()));
    group.counts(measure, both, group.breakdowns());
  }

  private static String measured(String change) {
    return change.equals(Movement.NOT_MEASURABLE) ? change : Attribute.MEASURED;
  }

  private void mean(
      Group<Participant> group,
      Measure measure,
      String when,
      Function<Participant, Optional<Reading>> reading) {
    group.amount(
        id + when,
        each -> reading.apply(each).flatMap(Reading::score).map(BigDecimal::valueOf),
        group.attribute(id + when),
        Attribute.UNANSWERED,
        Movement.NOT_ENDED);
    group.means(measure, id + when, group.attributes("municipality"));
  }

  private static String change(Participant person) {
    StartAndEnd both = person.measured(INSTRUMENT);
    return both.start().flatMap(s -> both.end().flatMap(e -> change(s, e))).orElse(CHANGES.get(3));
  }

  private static Optional<String> change(Reading start, Reading end) {
    return start
        .isNoticeable(end)
        .flatMap(
            noticeable ->
                start
                    .towardsBetter(end)
                    .map(points -> CHANGES.get(noticeable ? (points > 0 ? 0 : 2) : 1)));
  }
}
