package org.familyplan.query.statistics.format.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.PublishedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartFormatTest {
  private static final Locale DANISH = Locale.of("da");
  private final ChartFormat format = new ChartFormat(PublishedSamples.measures());

  static Stream<PublishedTable> samples() {
    return PublishedSamples.all().stream();
  }

  private String chart(PublishedTable table, Locale locale) {
    return new String(
        format.write(table, PublishedSamples.labels(), locale), StandardCharsets.UTF_8);
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  private static String texts(Document document) {
    return elements(document, "text").stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTableHasAChartThatSaysWhatItShowsInWordsToo(PublishedTable table) throws Exception {
    String svg = chart(table, DANISH);
    write(table.definition().id(), svg);
    Document document = parsed(svg);

    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    for (String id : root.getAttribute("aria-labelledby").split(" ")) {
      assertThat(svg).contains("id=\"" + id + "\"");
    }
    assertThat(elements(document, "desc").getFirst().getTextContent())
        .contains("Udgave 3: 2016, anden halvdel. Forhold indtil 31.12.2016");
    assertThat(svg).doesNotContain("<script", "href", "@import");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameTableGivesTheSameChart(PublishedTable table) {
    assertThat(chart(table, DANISH)).isEqualTo(chart(table, DANISH));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noTextLiesOnAnotherOrOutside(PublishedTable table) throws Exception {
    assertThat(ChartLayout.troubles(chart(table, DANISH))).isEmpty();
    assertThat(ChartLayout.troubles(chart(table, Locale.ENGLISH))).isEmpty();
  }

  @Test
  void aHiddenCellIsHatchedAndNamed() throws Exception {
    Document document = parsed(chart(PublishedSamples.types(), DANISH));

    assertThat(
            elements(document, "rect").stream()
                .filter(each -> each.getAttribute("fill").startsWith("url(#hidden-familyTypes-3")))
        .hasSize(2);
    assertThat(texts(document)).contains("Skjult");
    assertThat(elements(document, "desc").getFirst().getTextContent())
        .contains("Enlig far: Skjult.")
        .contains("2 af 5 felter er skjult");
    assertThat(texts(document)).contains(".. Skjult: færre end 5 personer");
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() throws Exception {
    PublishedTable types = PublishedSamples.types();

    assertThat(texts(parsed(chart(types, DANISH)))).contains("88\u00a0%|(1.173)");
    assertThat(texts(parsed(chart(types, Locale.ENGLISH)))).contains("88\u00a0%|(1,173)");
    assertThat(texts(parsed(chart(types, Locale.ENGLISH)))).contains("Hidden", "Edition 3");
  }

  @Test
  void meansSayTheirUnitInBothLanguages() throws Exception {
    PublishedTable means = PublishedSamples.wellBeing();

    assertThat(texts(parsed(chart(means, DANISH))))
        .contains("Gennemsnit i point (0 til 100); i parentes antallet i gruppen.");
    assertThat(texts(parsed(chart(means, Locale.ENGLISH)))).contains("Mean in ");
    assertThat(texts(parsed(chart(PublishedSamples.types(), DANISH)))).doesNotContain("Gennemsnit");
  }

  @Test
  void aLevelAtStartAgainstOneAtEndIsAGridInWhichNoChangeIsFramed() throws Exception {
    Document document = parsed(chart(PublishedSamples.levels(), DANISH));

    assertThat(texts(document))
        .contains("Niveau ved slut\u00a0→", "Niveau ved start\u00a0↓", "I alt");
    assertThat(
            elements(document, "rect").stream()
                .filter(each -> each.getAttribute("stroke-width").equals("1.6")))
        .hasSize(4);
    assertThat(texts(document)).contains("Lagt sammen over: køn.");
  }

  @Test
  void aBreakdownIsBarsDividedAndWhatIsHiddenStaysOnePiece() throws Exception {
    Document document = parsed(chart(PublishedSamples.statuses(), DANISH));
    List<String> titles =
        elements(document, "title").stream().map(Element::getTextContent).toList();

    assertThat(titles).contains("Herning: Resten er skjult", "Assens: Resten er skjult");
    assertThat(titles).noneMatch(each -> each.startsWith("Herning, I beskæftigelse"));
    assertThat(titles).contains("Lolland, I beskæftigelse: 33\u00a0% (31)");
  }

  @Test
  void wordsNeverBecomeMarkup() throws Exception {
    String hostile = "</text><script>alert(1)</script>\"'&\u0000\u001b";
    String svg =
        new String(
            format.write(
                PublishedSamples.types(),
                PublishedSamples.labels(
                    Map.of("code.COUPLE", hostile, "table.familyTypes", hostile)),
                DANISH),
            StandardCharsets.UTF_8);

    Document document = parsed(svg);
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "title").getFirst().getTextContent())
        .isEqualTo("</text><script>alert(1)</script>\"'&\ufffd\ufffd");
  }

  @Test
  void textOnEveryColourCanBeRead() {
    for (int shade = 0; shade <= 20; shade++) {
      String ground = Ink.shade(shade / 20.0);
      assertThat(Ink.on(ground)).isIn(Ink.PAPER, Ink.TEXT);
    }
    assertThat(Ink.on("#ffffff")).isEqualTo(Ink.TEXT);
    assertThat(Ink.on("#0b4a86")).isEqualTo(Ink.PAPER);
  }

  /** So that people can look at them. */
  private static void write(String name, String svg) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Files.writeString(folder.resolve(name + ".svg"), svg);
  }
}
