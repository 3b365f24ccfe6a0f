package org.familyplan.query.statistics.format.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.BesideSamples;
import org.familyplan.query.statistics.format.PublishedSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BesideChartTest {
  private final ChartFormat format = new ChartFormat(PublishedSamples.measures());

  static Stream<PublishedTable> samples() {
    return PublishedSamples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachSeriesIsAMarkThatTheWordsTellToo(PublishedTable table) throws Exception {
    List<Beside> beside = BesideSamples.of(table);

    String svg =
        new String(
            format.write(table, beside, PublishedSamples.labels(), Locale.of("da")),
            StandardCharsets.UTF_8);
    Files.writeString(
        Files.createDirectories(Path.of("target", "charts"))
            .resolve("beside-" + table.definition().id() + ".svg"),
        svg);

    String label = "Hørsholm 2014-2016 (egne tal fra kommune 223, ikke fra loggen)";
    assertThat(svg).contains(">" + label + "</text>").contains("; " + label + ": ");
    assertThat(svg).contains("Kilde: Register of 190");
    for (int each = 0; each < beside.size(); each++) {
      assertThat(svg.split("fill=\"" + Mark.values()[each].colour(), -1)).hasSizeGreaterThan(2);
    }
  }
}
