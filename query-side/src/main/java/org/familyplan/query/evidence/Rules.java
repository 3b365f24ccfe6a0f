package org.familyplan.query.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.familyplan.api.audit.CriteriaView;
import org.familyplan.api.consent.AgesOfConsent;
import org.familyplan.api.consent.AgesOfConsent.Givers;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.erasure.Retention;
import org.familyplan.api.measurement.Instrument;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.query.audit.CriteriaTexts;
import org.familyplan.query.history.DecidesOn;
import org.jspecify.annotations.Nullable;

/**
 * The dated rules by which the service decides and judges.
 *
 * @param agesOfConsent who consents, by age
 * @param retention when closed files are reviewed
 * @param instruments what measurements mean, with their bands
 * @param criteria what files are measured against, with sources
 * @param decidesOn each kind of fact, with the kinds of decisions that rest on it
 */
record Rules(
    List<AgeRule> agesOfConsent,
    List<RetentionRule> retention,
    List<Instrument> instruments,
    List<CriteriaView.Line> criteria,
    Map<String, Set<String>> decidesOn) {

  /**
   * Whose word it takes.
   *
   * @param from first day in force; null for always
   * @param givers by the first age for which they give it
   */
  record AgeRule(
      Set<SharingPurpose> purposes,
      @Nullable LocalDate from,
      Map<Integer, Givers> givers,
      String source) {}

  /**
   * How long a closed file is kept unreviewed.
   *
   * @param from first day of closures that it applies to; null for all
   */
  record RetentionRule(@Nullable LocalDate from, int years, String source) {}

  /** The rules that this release knows, all with the days from which they are in force. */
  static Rules inForce(Locale locale) {
    Map<String, Set<String>> decidesOn = new TreeMap<>();
    new DecidesOn().all().forEach((fact, kinds) -> decidesOn.put(fact, new TreeSet<>(kinds)));
    return new Rules(
        AgesOfConsent.laws().stream().map(Rules::ages).toList(),
        Retention.RULES.stream()
            .map(each -> new RetentionRule(day(each.from()), each.years(), each.source()))
            .toList(),
        Instruments.all(),
        CriteriaTexts.view(locale).criteria(),
        decidesOn);
  }

  private static AgeRule ages(AgesOfConsent.Law law) {
    Map<Integer, Givers> givers = new TreeMap<>();
    law.byAge().forEach((age, who) -> givers.put(Math.max(age, 0), who));
    return new AgeRule(new TreeSet<>(law.purposes()), day(law.from()), givers, law.source());
  }

  private static @Nullable LocalDate day(LocalDate from) {
    return from.equals(LocalDate.MIN) ? null : from;
  }
}
