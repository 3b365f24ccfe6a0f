package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.familyplan.query.statistics.facts.LivelihoodFacts.Received;
import org.familyplan.query.statistics.table.Attribute;

/** Block 2: adults' support degree (forsørgelsesgrad), weeks on a benefit of the last 52. */
final class SupportDegree implements Subject {
  private static final int WEEKS = 52;
  private static final int DAYS = 7;
  private static final int DECIMALS = 4;
  private static final List<String> BANDS =
      List.of(
          "PERCENT_0",
          "PERCENT_1_25",
          "PERCENT_26_50",
          "PERCENT_51_75",
          "PERCENT_76_99",
          "PERCENT_100");

  @Override
  public void define(Definitions d) {
    d.subject("supportDegree");
    Group<Participant> adults = d.adults();
    String source = "Deloitte for STAR 2017, 3.3; working definition after jobindsats and DREAM";
    Measure bands = d.counts("supportDegree", adults, source);
    Outcome.of(
            adults,
            "supportDegree",
            BANDS,
            new Outcome.Measuring<>(
                Participant::course,
                each -> atStart(each).map(SupportDegree::band),
                each -> atEnd(each).map(SupportDegree::band),
                Movement.along(BANDS)))
        .startEnd(bands)
        .movementBy(bands, adults.breakdowns())
        .startAndEndBy(bands, adults.breakdowns());
    Measure means = d.means("supportDegreeMean", adults, "percent", source);
    adults.amount(
        "supportDegreeAtStart",
        each -> atStart(each).map(SupportDegree::percent),
        adults.attribute("supportDegreeAtStart"),
        Attribute.UNANSWERED);
    adults.amount(
        "supportDegreeAtEnd",
        each -> atEnd(each).map(SupportDegree::percent),
        adults.attribute("supportDegreeAtEnd"),
        Attribute.UNANSWERED,
        Movement.NOT_ENDED);
    // of everybody only: a municipality's mean beside its bands tells how many are in a narrow band
    adults.means(means, "supportDegreeAtStart", List.of());
    adults.means(means, "supportDegreeAtEnd", List.of());
  }

  private static Optional<Integer> atStart(Participant adult) {
    return weeks(adult, adult.course().start());
  }

  private static Optional<Integer> atEnd(Participant adult) {
    return adult.course().end().flatMap(day -> weeks(adult, day));
  }

  /**
   * In how many of the 52 weeks before a day the adult received a benefit on one day or more; empty
   * when nobody told what the adult lived on then.
   */
  private static Optional<Integer> weeks(Participant adult, LocalDate day) {
    List<Received> benefits =
        adult.own(file -> file.livelihood().benefits(), Received::personId, Received::from);
    boolean told =
        benefits.stream().anyMatch(each -> each.from().isBefore(day))
            || Work.facts(adult).stream().anyMatch(each -> each.from().isBefore(day));
    return told ? Optional.of(weeks(spans(benefits, adult), day.toEpochDay())) : Optional.empty();
  }

  /** Days since 1970 on which something was received, [from, until). */
  private record Span(long from, long until) {
    boolean touches(long week) {
      return Math.max(from, week) < Math.min(until, week + DAYS);
    }
  }

  /** What was received in the adult's life. */
  private static List<Span> spans(List<Received> benefits, Participant adult) {
    long life = adult.diedOn().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return benefits.stream()
        .map(
            each -> {
              LocalDate until = each.until();
              return new Span(
                  each.from().toEpochDay(),
                  Math.min(life, until == null ? Long.MAX_VALUE : until.toEpochDay()));
            })
        .toList();
  }

  /** In how many of the 52 weeks before a day there is a day of one of the spans. */
  private static int weeks(List<Span> spans, long day) {
    return (int)
        LongStream.rangeClosed(1, WEEKS)
            .map(week -> day - week * DAYS)
            .filter(monday -> spans.stream().anyMatch(each -> each.touches(monday)))
            .count();
  }

  private static String band(int weeks) {
    if (weeks == WEEKS) {
      return BANDS.getLast();
    }
    return weeks == 0 ? BANDS.getFirst() : BANDS.get(1 + (weeks - 1) * 4 / WEEKS);
  }

  private static BigDecimal percent(int weeks) {
    return BigDecimal.valueOf(100L * weeks)
        .divide(BigDecimal.valueOf(WEEKS), DECIMALS, RoundingMode.HALF_UP);
  }
}
