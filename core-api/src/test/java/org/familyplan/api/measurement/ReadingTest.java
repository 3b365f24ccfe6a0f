package org.familyplan.api.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.measurement.Instrument.Band;
import org.familyplan.api.measurement.Instrument.Label;
import org.familyplan.api.measurement.Instrument.ScoreRule;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final LocalDate DAY = LocalDate.of(2014, 7, 10);
  private static final Instrument WHO_5 = Instruments.find("WHO-5", 1).orElseThrow();
  private static final Instrument ADULT =
      Instruments.find("FUNCTIONAL_LEVEL_ADULT", 1).orElseThrow();

  /** Answers written {@code DIMENSION=value}. */
  private static Reading reading(Instrument instrument, LocalDate day, String... answers) {
    List<MeasuredValue> values =
        Arrays.stream(answers)
            .map(each -> each.split("=", -1))
            .map(each -> new MeasuredValue(each[0], each[1]))
            .toList();
    return new Reading(instrument, values, day);
  }

  private static Reading raw(int sum) {
    return reading(WHO_5, DAY, "RAW=" + sum);
  }

  private static Reading overall(String level) {
    return reading(ADULT, DAY, "OVERALL=" + level);
  }

  private static Optional<String> band(int sum) {
    return raw(sum).band().map(Band::code);
  }

  @Test
  void theScoreIsFourTimesTheSum() {
    assertThat(raw(7).score()).contains(28);
    assertThat(raw(25).score()).contains(100);
    assertThat(
            reading(WHO_5, DAY, "ITEM_1=1", "ITEM_2=2", "ITEM_3=0", "ITEM_4=1", "ITEM_5=3").score())
        .contains(28);
  }

  @Test
  void bandsEndAtThirtyFiveAndFifty() {
    assertThat(band(0)).contains("HIGH_RISK");
    assertThat(band(8)).contains("HIGH_RISK");
    assertThat(band(9)).contains("RISK");
    assertThat(band(12)).contains("RISK");
    assertThat(band(13)).contains("NO_IMMEDIATE_RISK");
    assertThat(band(25)).contains("NO_IMMEDIATE_RISK");
  }

  @Test
  void anUnansweredItemLeavesNoScore() {
    Reading reading =
        reading(WHO_5, DAY, "ITEM_1=1", "ITEM_2=2", "ITEM_3=UNANSWERED", "ITEM_4=1", "ITEM_5=3");
    assertThat(reading.score()).isEmpty();
    assertThat(reading.band()).isEmpty();
    assertThat(reading(WHO_5, DAY, "RAW=UNANSWERED").score()).isEmpty();
  }

  @Test
  void anInstrumentOfLevelsHasNoScore() {
    assertThat(overall("D").score()).isEmpty();
    assertThat(overall("D").band()).isEmpty();
    assertThat(overall("D").overall()).contains("D");
    assertThat(raw(7).overall()).isEmpty();
  }

  @Test
  void dimensionsLeftOutAreUnanswered() {
    assertThat(reading(ADULT, DAY, "OVERALL=D", "HEALTH=C").answers())
        .hasSize(11)
        .contains(new MeasuredValue("HEALTH", "C"), new MeasuredValue("MOBILITY", "UNANSWERED"))
        .endsWith(new MeasuredValue("OVERALL", "D"));
  }

  @Test
  void theSumOrTheItemsAreShownAsTold() {
    assertThat(raw(7).answers()).containsExactly(new MeasuredValue("RAW", "7"));
    assertThat(
            reading(WHO_5, DAY, "ITEM_1=1", "ITEM_2=2", "ITEM_3=0", "ITEM_4=1", "ITEM_5=3")
                .answers())
        .extracting(MeasuredValue::dimension)
        .containsExactly("ITEM_1", "ITEM_2", "ITEM_3", "ITEM_4", "ITEM_5");
  }

  @Test
  void stepsTowardsAAreTowardsBetter() {
    assertThat(overall("D").towardsBetter(overall("B"))).contains(2);
    assertThat(overall("B").towardsBetter(overall("D"))).contains(-2);
    assertThat(overall("C").towardsBetter(overall("C"))).contains(0);
  }

  @Test
  void pointsUpAreTowardsBetter() {
    assertThat(raw(7).towardsBetter(raw(16))).contains(36);
    assertThat(raw(16).towardsBetter(raw(7))).contains(-36);
  }

  @Test
  void unansweredIsNeitherBetterNorWorse() {
    assertThat(overall("UNANSWERED").towardsBetter(overall("A"))).isEmpty();
    assertThat(overall("A").towardsBetter(overall("UNANSWERED"))).isEmpty();
    assertThat(raw(7).towardsBetter(reading(WHO_5, DAY, "RAW=UNANSWERED"))).isEmpty();
    assertThat(raw(7).isNoticeable(reading(WHO_5, DAY, "RAW=UNANSWERED"))).isEmpty();
  }

  @Test
  void aDimensionMovesOnItsOwn() {
    Instrument.Dimension health = ADULT.dimension("HEALTH").orElseThrow();
    Reading start = reading(ADULT, DAY, "OVERALL=D", "HEALTH=C");
    assertThat(start.towardsBetter(health, reading(ADULT, DAY, "OVERALL=D", "HEALTH=A")))
        .contains(2);
    assertThat(start.towardsBetter(health, overall("A"))).isEmpty();
  }

  @Test
  void tenPointsEitherWayAreNoticeable() {
    assertThat(raw(7).isNoticeable(raw(9))).contains(false);
    assertThat(raw(7).isNoticeable(raw(10))).contains(true);
    assertThat(raw(10).isNoticeable(raw(7))).contains(true);
    assertThat(overall("D").isNoticeable(overall("A"))).isEmpty();
  }

  @Test
  void theRuleInForceOnTheDayOfAssessmentDecides() {
    LocalDate change = LocalDate.of(2020, 1, 1);
    Instrument changed =
        scored(
            new ScoreRule(null, change, 4, 10, bands("OLD")),
            new ScoreRule(change, null, 2, 20, bands("NEW")));

    assertThat(reading(changed, change.minusDays(1), "RAW=7").score()).contains(28);
    assertThat(reading(changed, change, "RAW=7").score()).contains(14);
    assertThat(reading(changed, change.minusDays(1), "RAW=7").band().map(Band::code))
        .contains("OLD");
    assertThat(reading(changed, change, "RAW=7").band().map(Band::code)).contains("NEW");
    assertThat(
            reading(changed, change.minusDays(1), "RAW=1")
                .isNoticeable(reading(changed, change, "RAW=10")))
        .contains(false);
  }

  private static List<Band> bands(String code) {
    return List.of(new Band(code, new Label(code, code), 0, 100));
  }

  private static Instrument scored(ScoreRule... rules) {
    return new Instrument(
        WHO_5.code(),
        WHO_5.version(),
        WHO_5.name(),
        WHO_5.ages(),
        WHO_5.direction(),
        WHO_5.dimensions(),
        List.of(rules),
        WHO_5.informationKind(),
        WHO_5.licence(),
        WHO_5.source());
  }
}
