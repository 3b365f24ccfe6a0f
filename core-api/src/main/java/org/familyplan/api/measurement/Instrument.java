package org.familyplan.api.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.InformationKind;
import org.jspecify.annotations.Nullable;

/**
 * An instrument in one version: what it asks, on which scale, for whom, and how it is read. A
 * released version never changes; a new wording or scale is a new version, a new reading of the
 * same answers is a further score rule.
 *
 * @param code for example {@code WHO-5}
 * @param ages whom it is made for, by age on the day of assessment
 * @param direction which end of its scales is good
 * @param dimensions what is answered, in the instrument's order
 * @param scoreRules how a score comes from the answers, by day of assessment; none if there is none
 * @param informationKind kind of information that its answers hold
 * @param licence what is known of the terms of use
 * @param source where the definition was taken from
 */
public record Instrument(
    String code,
    int version,
    Label name,
    Ages ages,
    Direction direction,
    List<Dimension> dimensions,
    List<ScoreRule> scoreRules,
    InformationKind informationKind,
    String licence,
    String source) {

  /** The value of a dimension that was not answered (ubesvaret); neither good nor bad. */
  public static final String UNANSWERED = "UNANSWERED";

  /** A name in Danish and in English. */
  public record Label(String da, String en) {}

  /**
   * Completed years of age, both ends included.
   *
   * @param to null for no upper end
   */
  public record Ages(int from, @Nullable Integer to) {
    /** True when made for somebody of this age. */
    public boolean include(int age) {
      return age >= from && (to == null || age <= to);
    }
  }

  /** Which end of the scale is good. */
  public enum Direction {
    /** The first level, or the lowest number. */
    LOW_IS_GOOD,
    /** The last level, or the highest number. */
    HIGH_IS_GOOD
  }

  /** One thing that is answered. */
  public record Dimension(String code, Label label, Part part, Scale scale) {}

  /** What a dimension is to the whole. */
  public enum Part {
    /** One of the questions or themes. */
    ITEM,
    /** An assessment of the whole in its own right; every measurement holds it. */
    OVERALL,
    /** The sum of the items, reported instead of them. */
    TOTAL
  }

  /**
   * The values of a dimension: named levels, or whole numbers.
   *
   * @param levels in order, the one nearest to A first; empty for numbers
   * @param lowest lowest number, null for levels
   * @param highest highest number, null for levels
   */
  public record Scale(List<Level> levels, @Nullable Integer lowest, @Nullable Integer highest) {
    /** Named levels. */
    static Scale of(Level... levels) {
      return new Scale(List.of(levels), null, null);
    }

    /** Whole numbers. */
    static Scale of(int lowest, int highest) {
      return new Scale(List.of(), lowest, highest);
    }

    /** The value's place on the scale, empty when unanswered or not on the scale. */
    public Optional<Integer> place(String value) {
      return levels.isEmpty() ? number(value) : level(value);
    }

    private Optional<Integer> level(String value) {
      List<String> codes = levels.stream().map(Level::code).toList();
      return codes.contains(value) ? Optional.of(codes.indexOf(value)) : Optional.empty();
    }

    private Optional<Integer> number(String value) {
      return value.matches("0|[1-9][0-9]{0,3}")
          ? Optional.of(Integer.valueOf(value)).filter(this::includes)
          : Optional.empty();
    }

    private boolean includes(int number) {
      return lowest != null && highest != null && number >= lowest && number <= highest;
    }
  }

  /** One step of a scale. */
  public record Level(String code, Label label) {}

  /**
   * How a score comes from the sum of the items, for assessments in [from, until).
   *
   * @param from null for ever since
   * @param until null while it goes on
   * @param factor what the sum is multiplied by
   * @param noticeable smallest difference between two scores that is a noticeable change
   * @param bands which score means what; together they cover every score
   */
  public record ScoreRule(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      int factor,
      int noticeable,
      List<Band> bands) {
    /** True when the rule is in force on that day. */
    public boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The band of a score. */
    public Optional<Band> band(int score) {
      return bands.stream().filter(each -> each.includes(score)).findFirst();
    }
  }

  /** A range of scores, both ends included, and what it means. */
  public record Band(String code, Label label, int lowest, int highest) {
    boolean includes(int score) {
      return score >= lowest && score <= highest;
    }
  }

  /** The dimension with this code. */
  public Optional<Dimension> dimension(String code) {
    return dimensions.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The dimension that stands for the whole, if there is one. */
  public Optional<Dimension> whole(Part part) {
    return dimensions.stream().filter(each -> each.part() == part).findFirst();
  }

  /** The rule for scores of assessments on that day. */
  public Optional<ScoreRule> scoreRule(LocalDate assessedOn) {
    return scoreRules.stream().filter(each -> each.covers(assessedOn)).findFirst();
  }
}
