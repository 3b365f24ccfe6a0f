package org.familyplan.command.measurement;

import static org.familyplan.command.measurement.MeasurementRule.ANSWERS_ARE_COMPLETE;
import static org.familyplan.command.measurement.MeasurementRule.DIMENSION_BELONGS_TO_THE_INSTRUMENT;
import static org.familyplan.command.measurement.MeasurementRule.DIMENSION_IS_ANSWERED_ONCE;
import static org.familyplan.command.measurement.MeasurementRule.VALUE_IS_ON_THE_SCALE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.api.measurement.Instrument;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instrument.Part;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.platform.decision.Refusal;

/** What an instrument takes as answers. */
final class Answers {
  private Answers() {}

  static void check(Instrument instrument, List<MeasuredValue> values) {
    Set<String> answered = new HashSet<>();
    for (int place = 0; place < values.size(); place++) {
      MeasuredValue value = values.get(place);
      String component = "values/" + place;
      Dimension dimension =
          instrument
              .dimension(value.dimension())
              .orElseThrow(() -> new Refusal(DIMENSION_BELONGS_TO_THE_INSTRUMENT, component));
      DIMENSION_IS_ANSWERED_ONCE.unless(answered.add(value.dimension()), component);
      VALUE_IS_ON_THE_SCALE.unless(isOnScale(dimension, value.value()), component);
    }
    ANSWERS_ARE_COMPLETE.unless(areComplete(instrument, answered), "values");
  }

  private static boolean isOnScale(Dimension dimension, String value) {
    return value.equals(Instrument.UNANSWERED) || dimension.scale().place(value).isPresent();
  }

  /** The overall level is among them; or they are the items, all of them; or their sum alone. */
  private static boolean areComplete(Instrument instrument, Set<String> answered) {
    if (instrument.whole(Part.OVERALL).isPresent()) {
      return answered.containsAll(codes(instrument, Part.OVERALL));
    }
    return answered.equals(codes(instrument, Part.ITEM))
        || answered.equals(codes(instrument, Part.TOTAL));
  }

  private static Set<String> codes(Instrument instrument, Part part) {
    Set<String> codes = new HashSet<>();
    instrument.dimensions().stream()
        .filter(each -> each.part() == part)
        .forEach(each -> codes.add(each.code()));
    return codes;
  }
}
