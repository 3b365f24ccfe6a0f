package org.familyplan.query.statistics.format.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.Content;
import org.familyplan.query.statistics.format.Figures;
import org.familyplan.query.statistics.format.Shown;
import org.familyplan.query.statistics.format.TableFormat;
import org.familyplan.query.statistics.format.Words;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A chart of a table as SVG: title, whom it is about, the drawing, where the figures are from. With
 * control series it has bars, and each series is a mark on them.
 */
public final class ChartFormat implements TableFormat {
  private static final double LEAST_WIDTH = 880;
  private static final double MARGIN = 28;
  private static final int MOST_LINES = 4;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{width}" height="{height}" \
      role="img" aria-labelledby="title-{id} desc-{id}" xml:lang="{language}" \
      font-family="'Segoe UI', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif" \
      style="print-color-adjust:exact;-webkit-print-color-adjust:exact">
      <title id="title-{id}">{title}</title>
      <desc id="desc-{id}">{description}</desc>
      <defs><pattern id="hidden-{id}" width="7" height="7" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="7" height="7" fill="#ffffff"/>\
      <path d="M0 0V7" stroke="#8b98a5" stroke-width="2.4"/></pattern></defs>
      <rect width="100%" height="100%" fill="#ffffff"/>
      """;

  private final Map<String, Measure> measures;

  /**
   * A writer of charts.
   *
   * @param measures by id, for units
   */
  public ChartFormat(Map<String, Measure> measures) {
    this.measures = Map.copyOf(measures);
  }

  @Override
  public String name() {
    return "svg";
  }

  @Override
  public MediaType type() {
    return MediaType.parseMediaType("image/svg+xml");
  }

  @Override
  public byte[] write(PublishedTable table, List<Beside> beside, Labels labels, Locale locale) {
    Words words = new Words(labels, locale);
    Measure measure = measures.get(table.definition().measure());
    return new Page(table, measure, beside, words).svg().getBytes(StandardCharsets.UTF_8);
  }

  /** One chart being drawn. */
  private static final class Page {
    private final PublishedTable table;
    private final @Nullable Measure measure;
    private final List<Beside> beside;
    private final Words words;
    private final Figures figures;
    private final Choice choice;
    private final Drawing drawing;
    private final double width;
    private final String id;

    Page(PublishedTable table, @Nullable Measure measure, List<Beside> beside, Words words) {
      this.table = table;
      this.measure = measure;
      this.beside = beside;
      this.words = words;
      this.figures = new Figures(table);
      this.choice = new Choice(table, beside, words);
      this.drawing = choice.drawing();
      this.width = Math.max(LEAST_WIDTH, drawing.least() + 2 * MARGIN);
      this.id =
          (table.definition().id() + "-" + table.edition().number())
              .replaceAll("[^A-Za-z0-9-]", "-");
    }

    String svg() {
      Svg svg = new Svg("hidden-" + id);
      double inner = width - 2 * MARGIN;
      double y = lines(svg, List.of(title()), Type.TITLE, MARGIN + 16);
      y = lines(svg, lead(), Type.LEAD, y + 2) + 12;
      double height = drawing.height(inner);
      drawing.draw(svg, new Box(MARGIN, y, inner, height));
      y += height + 26;
      y = lines(svg, foot(), Type.SMALL, y);
      return head(y + MARGIN - 16) + svg + "</svg>\n";
    }

    private double lines(Svg svg, List<String> texts, Type type, double top) {
      double y = top;
      for (String text : texts) {
        for (String line : type.wrap(text, width - 2 * MARGIN, MOST_LINES)) {
          svg.text(MARGIN, y, type, Svg.Anchor.START, line);
          y += type.leading();
        }
      }
      return y;
    }

    private String title() {
      return words.label("table." + table.definition().id());
    }

    private List<String> lead() {
      List<String> lead = new ArrayList<>();
      String population = words.label("population." + table.definition().population().id());
      Shown all = figures.of(table.definition().whole(), Content.COUNT);
      String number =
          all.equals(Shown.HIDDEN)
              ? words.say("chart.nHidden")
              : words.say("chart.n", words.shown(all, Content.COUNT));
      String scope = words.scope(figures);
      lead.add(sentence(population) + ", " + number);
      if (!scope.isEmpty()) {
        lead.add(sentence(scope));
      }
      choice.base(measure).ifPresent(lead::add);
      if (!choice.summed().isEmpty()) {
        lead.add(words.say("chart.all", String.join(", ", choice.summed())));
      }
      return lead;
    }

    private static String sentence(String words) {
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<String> foot() {
      List<String> foot = new ArrayList<>(drawing.notes());
      if (figures.hiding() > 0) {
        String threshold = Integer.toString(table.edition().threshold());
        foot.add(words.say("hidden.why", words.say("hidden.symbol"), threshold));
      }
      beside.forEach(each -> foot.add(TableFormat.source(each, words)));
      foot.add(words.edition(table.edition()) + " " + words.published(table.edition()));
      return foot;
    }

    private String head(double height) {
      return HEAD.replace("{size}", Svg.number(width) + " " + Svg.number(height))
          .replace("{width}", Svg.number(width))
          .replace("{height}", Svg.number(height))
          .replace("{id}", id)
          .replace("{language}", words.language())
          .replace("{title}", Svg.escaped(title()))
          .replace("{description}", Svg.escaped(description()));
    }

    private String description() {
      List<String> said = new ArrayList<>(lead());
      said.addAll(drawing.alternative());
      long hidden = figures.hiding();
      said.add(
          hidden == 0
              ? words.say("chart.alternative.none")
              : words.say("chart.alternative.hidden", hidden, table.cells().size()));
      said.add(words.edition(table.edition()));
      return String.join(" ", said);
    }
  }
}
