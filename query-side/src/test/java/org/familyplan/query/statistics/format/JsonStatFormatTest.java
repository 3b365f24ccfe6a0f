package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonStatFormatTest {
  private final JsonStatFormat format =
      new JsonStatFormat(
          PublishedSamples.catalogue().measures().stream()
              .collect(Collectors.toMap(Measure::id, Function.identity())));

  static Stream<PublishedTable> samples() {
    return PublishedSamples.all().stream();
  }

  private JsonStatReader read(PublishedTable table) {
    return new JsonStatReader(format.write(table, PublishedSamples.labels(), Locale.of("da")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aForeignReaderFindsEachFigureWhereTheRulesSay(PublishedTable table) {
    JsonStatReader reader = read(table);
    Figures figures = new Figures(table);

    for (Map<String, String> choice : reader.choices()) {
      Map<String, String> codes = new HashMap<>(choice);
      Content content = Content.valueOf(codes.remove("contents").toUpperCase(Locale.ROOT));
      String expected =
          switch (figures.of(figures.cell(codes), content)) {
            case Shown.Figure(var number) -> number.toPlainString();
            case Shown.Hidden _ -> "..";
            case Shown.Nothing _ -> ".";
          };
      assertThat(reader.at(choice)).as(choice.toString()).isEqualTo(expected);
    }
  }

  @Test
  void itSaysWhatTheFiguresMeanAndWhereTheyAreFrom() {
    var dataset = read(PublishedSamples.statuses()).dataset();

    assertThat(dataset.get("label").asString())
        .isEqualTo("Voksnes beskæftigelsesstatus ved slut, efter kommune");
    assertThat(dataset.get("source").asString()).startsWith("DEL 3.6 Udgave 3");
    assertThat(dataset.get("updated").asString()).isEqualTo("2017-01-10T09:00:00Z");
    assertThat(dataset.get("role").get("geo").get(0).asString()).isEqualTo("municipality");
    assertThat(dataset.get("note")).hasSize(5);
    assertThat(dataset.get("extension").get("edition").get("position").asLong()).isEqualTo(48_213);
    assertThat(dataset.get("extension").get("measureVersion").asInt()).isEqualTo(1);
    assertThat(dataset.get("extension").get("status").get("label").get("..").asString())
        .contains("færre end 5");
  }

  @Test
  void meansHaveTheUnitOfTheirMeasure() {
    var category = read(PublishedSamples.wellBeing()).dataset().at("/dimension/contents/category");

    assertThat(category.at("/label/mean").asString()).isEqualTo("WHO-5 (0-100)");
    assertThat(category.at("/unit/mean/label").asString()).isEqualTo("point (0 til 100)");
  }

  @Test
  void aFixedCodeIsADimensionOfOneCategory() {
    var reader = read(PublishedSamples.jobs());

    assertThat(reader.ids())
        .containsExactly("ageGroupAtStart", "spareTimeJobAtEnd", "sex", "contents");
    assertThat(reader.dataset().get("size").get(0).asInt()).isEqualTo(1);
  }
}
