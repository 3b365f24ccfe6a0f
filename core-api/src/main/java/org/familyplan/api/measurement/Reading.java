package org.familyplan.api.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.measurement.Instrument.Band;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instrument.Direction;
import org.familyplan.api.measurement.Instrument.Part;
import org.familyplan.api.measurement.Instrument.ScoreRule;

/**
 * What a measurement says when it is read by its instrument and the rules in force on the day of
 * assessment. A dimension that is left out counts as unanswered.
 */
public record Reading(Instrument instrument, List<MeasuredValue> values, LocalDate assessedOn) {

  /** The value given for a dimension. */
  public String value(Dimension dimension) {
    return values.stream()
        .filter(each -> each.dimension().equals(dimension.code()))
        .map(MeasuredValue::value)
        .findFirst()
        .orElse(Instrument.UNANSWERED);
  }

  private Optional<Integer> place(Dimension dimension) {
    return dimension.scale().place(value(dimension));
  }

  /**
   * Every dimension with its value in the instrument's order; a sum that was not told is left out.
   */
  public List<MeasuredValue> answers() {
    return instrument.dimensions().stream()
        .filter(each -> !isLeftOut(each))
        .map(each -> new MeasuredValue(each.code(), value(each)))
        .toList();
  }

  /** Either the items were told or their sum. */
  private boolean isLeftOut(Dimension dimension) {
    boolean totalTold =
        instrument.whole(Part.TOTAL).filter(total -> isTold(total.code())).isPresent();
    return switch (dimension.part()) {
      case OVERALL -> false;
      case TOTAL -> !totalTold;
      case ITEM -> totalTold;
    };
  }

  private boolean isTold(String code) {
    return values.stream().anyMatch(each -> each.dimension().equals(code));
  }

  /** The overall value, of an instrument that has one. */
  public Optional<String> overall() {
    return instrument.whole(Part.OVERALL).map(this::value);
  }

  /** The score; empty for an instrument without scores, or when an item is unanswered. */
  public Optional<Integer> score() {
    return instrument.scoreRule(assessedOn).flatMap(rule -> sum().map(sum -> sum * rule.factor()));
  }

  private Optional<Integer> sum() {
    Optional<Integer> told = instrument.whole(Part.TOTAL).flatMap(this::place);
    if (told.isPresent()) {
      return told;
    }
    List<Optional<Integer>> items =
        instrument.dimensions().stream()
            .filter(each -> each.part() == Part.ITEM)
            .map(this::place)
            .toList();
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().mapToInt(Optional::orElseThrow).sum())
        : Optional.empty();
  }

  /** The band of the score. */
  public Optional<Band> band() {
    return instrument.scoreRule(assessedOn).flatMap(rule -> score().flatMap(rule::band));
  }

  /**
   * How far a later reading of the same instrument and version lies towards the good end: points of
   * the score, or steps of the overall level; negative towards the bad end, empty when one of the
   * two is unanswered.
   */
  public Optional<Integer> towardsBetter(Reading later) {
    return instrument.scoreRules().isEmpty()
        ? instrument.whole(Part.OVERALL).flatMap(overall -> towardsBetter(overall, later))
        : score().flatMap(start -> later.score().map(end -> towardsGood(start, end)));
  }

  /** The same for one dimension. */
  public Optional<Integer> towardsBetter(Dimension dimension, Reading later) {
    return place(dimension)
        .flatMap(start -> later.place(dimension).map(end -> towardsGood(start, end)));
  }

  private int towardsGood(int start, int end) {
    return instrument.direction() == Direction.HIGH_IS_GOOD ? end - start : start - end;
  }

  /** Whether a difference to a later score is noticeable, by the rule of the later one's day. */
  public Optional<Boolean> isNoticeable(Reading later) {
    Optional<ScoreRule> rule = instrument.scoreRule(later.assessedOn());
    return towardsBetter(later)
        .flatMap(points -> rule.map(each -> Math.abs(points) >= each.noticeable()));
  }
}
