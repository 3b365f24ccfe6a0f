package org.familyplan.api.erasure;

import java.time.LocalDate;
import java.util.List;

/**
 * When it is reviewed whether a closed file is still needed (kassation). Age counts from the
 * closure; the rule in force on that day applies.
 */
public final class Retention {
  /**
   * One rule.
   *
   * @param from first day of closures that it applies to
   * @param years after the closure
   * @param source where it stands
   */
  public record Rule(LocalDate from, int years, String source) {}

  /**
   * In the order of their days. One year was too short for the ombudsman; five years are what
   * municipalities use, and nothing is disposed of without authority from the archives' rules.
   */
  public static final List<Rule> RULES =
      List.of(new Rule(LocalDate.MIN, 5, "municipal practice under arkivloven's disposal rules"));

  private Retention() {}

  /** The day on which a file that was closed on a day is due for review. */
  public static LocalDate reviewOn(LocalDate closedOn) {
    return reviewOn(closedOn, RULES);
  }

  /** The last day of closures whose review is due on a day; none later is due. */
  public static LocalDate lastClosureDueOn(LocalDate day) {
    return day.minusYears(RULES.stream().mapToInt(Rule::years).min().orElseThrow());
  }

  static LocalDate reviewOn(LocalDate closedOn, List<Rule> rules) {
    Rule rule =
        rules.reversed().stream()
            .filter(each -> !closedOn.isBefore(each.from()))
            .findFirst()
            .orElseThrow();
    return closedOn.plusYears(rule.years());
  }
}
