package org.familyplan.api.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instrument.Direction;
import org.familyplan.api.measurement.Instrument.Label;
import org.familyplan.api.measurement.Instrument.Part;
import org.junit.jupiter.api.Test;

class InstrumentsTest {
  private static Instrument find(String code) {
    return Instruments.find(code, 1).orElseThrow();
  }

  private static List<String> codes(Instrument instrument, Part part) {
    return instrument.dimensions().stream()
        .filter(each -> each.part() == part)
        .map(Dimension::code)
        .toList();
  }

  @Test
  void everyVersionIsFoundByItsCode() {
    assertThat(Instruments.all()).isNotEmpty();
    for (Instrument each : Instruments.all()) {
      assertThat(Instruments.find(each.code(), each.version())).contains(each);
      assertThat(Instruments.find(each.code(), each.version() + 1)).isEmpty();
    }
    assertThat(Instruments.find("SDQ", 1)).isEmpty();
  }

  @Test
  void adultsHaveTenDimensionsAndAnOverallLevel() {
    Instrument adult = find("FUNCTIONAL_LEVEL_ADULT");
    assertThat(codes(adult, Part.ITEM)).hasSize(10);
    assertThat(codes(adult, Part.OVERALL)).containsExactly("OVERALL");
    assertThat(adult.dimension("SELF_CARE").orElseThrow().label())
        .isEqualTo(new Label("Egenomsorg", "Self-care"));
  }

  @Test
  void childrenHaveFiveDimensionsAndAnOverallLevel() {
    Instrument child = find("FUNCTIONAL_LEVEL_CHILD");
    assertThat(codes(child, Part.ITEM)).hasSize(5);
    assertThat(codes(child, Part.OVERALL)).containsExactly("OVERALL");
  }

  @Test
  void levelsGoFromATodAndAIsGood() {
    for (String code : List.of("FUNCTIONAL_LEVEL_ADULT", "FUNCTIONAL_LEVEL_CHILD")) {
      assertThat(find(code).direction()).isEqualTo(Direction.LOW_IS_GOOD);
      for (Dimension dimension : find(code).dimensions()) {
        assertThat(dimension.scale().levels())
            .extracting(Instrument.Level::code)
            .containsExactly("A", "B", "C", "D");
      }
    }
  }

  @Test
  void whoFiveHasFiveItemsAndARawSum() {
    Instrument whoFive = find("WHO-5");
    assertThat(codes(whoFive, Part.ITEM)).hasSize(5);
    assertThat(codes(whoFive, Part.TOTAL)).containsExactly("RAW");
    assertThat(whoFive.direction()).isEqualTo(Direction.HIGH_IS_GOOD);
    assertThat(whoFive.dimension("ITEM_5").orElseThrow().scale().highest()).isEqualTo(5);
    assertThat(whoFive.dimension("RAW").orElseThrow().scale().highest()).isEqualTo(25);
  }

  @Test
  void agesAreThoseThatTheInstrumentIsMadeFor() {
    assertThat(find("FUNCTIONAL_LEVEL_ADULT").ages().include(17)).isFalse();
    assertThat(find("FUNCTIONAL_LEVEL_ADULT").ages().include(18)).isTrue();
    assertThat(find("FUNCTIONAL_LEVEL_CHILD").ages().include(17)).isTrue();
    assertThat(find("FUNCTIONAL_LEVEL_CHILD").ages().include(18)).isFalse();
    assertThat(find("WHO-5").ages().include(8)).isFalse();
    assertThat(find("WHO-5").ages().include(9)).isTrue();
  }

  @Test
  void codesOfAnInstrumentAreDifferentAndEverythingIsSaidInBothLanguages() {
    for (Instrument each : Instruments.all()) {
      assertThat(each.dimensions()).extracting(Dimension::code).doesNotHaveDuplicates();
      assertThat(each.dimensions())
          .extracting(Dimension::label)
          .doesNotHaveDuplicates()
          .allSatisfy(label -> assertThat(label.da()).isNotBlank())
          .allSatisfy(label -> assertThat(label.en()).isNotBlank());
      assertThat(each.licence()).isNotBlank();
      assertThat(each.source()).isNotBlank();
    }
  }

  /** A gap or an overlap between bands, or between rules, would lose a score or give it two. */
  @Test
  void everyPossibleScoreHasExactlyOneBand() {
    var rules = find("WHO-5").scoreRules();
    assertThat(rules).isNotEmpty();
    for (var rule : rules) {
      IntStream.rangeClosed(0, 25)
          .map(raw -> raw * rule.factor())
          .forEach(
              score ->
                  assertThat(rule.bands())
                      .as("score " + score)
                      .filteredOn(band -> band.includes(score))
                      .hasSize(1));
    }
  }
}
