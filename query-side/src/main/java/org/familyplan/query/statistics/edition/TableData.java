package org.familyplan.query.statistics.edition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.familyplan.api.statistics.ControlSeriesId;
import org.familyplan.api.statistics.ControlSeriesView;
import org.familyplan.api.statistics.FigureFormat;
import org.familyplan.api.statistics.StatisticsQuery.GetTableData;
import org.familyplan.api.statistics.StatisticsQuery.SelectTableData;
import org.familyplan.api.statistics.TableDataView;
import org.familyplan.api.statistics.TableId;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.format.TableFormat;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.Answer.Document;
import org.jspecify.annotations.Nullable;

/** Answers with published figures, in the form that is wanted. */
public final class TableData {
  private final Editions editions;
  private final Labels labels;
  private final Freshnesses freshness;
  private final BesideSource control;
  private final Map<FigureFormat, TableFormat> formats = new EnumMap<>(FigureFormat.class);

  /**
   * From editions.
   *
   * @param control what can stand beside the figures
   * @param formats those beside JSON
   */
  public TableData(
      Editions editions,
      Labels labels,
      Freshnesses freshness,
      BesideSource control,
      List<TableFormat> formats) {
    this.editions = editions;
    this.labels = labels;
    this.freshness = freshness;
    this.control = control;
    formats.forEach(
        each ->
            Arrays.stream(FigureFormat.values())
                .filter(format -> sameName(format, each))
                .forEach(format -> this.formats.put(format, each)));
  }

  private static boolean sameName(FigureFormat format, TableFormat written) {
    return plain(format.name()).equals(plain(written.name()));
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }

  /** Throws RequestProblem: 404 for an unknown table, 422 for an unknown edition or selection. */
  public Answer<TableDataView> answer(GetTableData asked, Locale locale) {
    return answer(
        asked.table(),
        asked.edition(),
        Selection.of(asked.select()),
        asked.beside(),
        asked.format(),
        locale);
  }

  /** Throws RequestProblem as for the other form of the question. */
  public Answer<TableDataView> answer(SelectTableData asked, Locale locale) {
    return answer(
        asked.table(),
        asked.edition(),
        Selection.ofVariables(asked.variables()),
        asked.beside(),
        asked.format(),
        locale);
  }

  private Answer<TableDataView> answer(
      TableId id,
      @Nullable Integer number,
      Selection selection,
      List<ControlSeriesId> series,
      @Nullable FigureFormat format,
      Locale locale) {
    StoredEdition edition = edition(number);
    PublishedTable table =
        selection.of(
            editions.table(edition, id.value()).orElseThrow(ProblemCode.TABLE_UNKNOWN::problem));
    List<Beside> beside =
        control.of(series, table.definition(), locale).stream()
            .map(each -> each.within(table))
            .toList();
    Answer<TableDataView> answer =
        Answer.of(view(table, beside, locale)).stamped(stamp(edition.edition(), beside));
    return format == null || format == FigureFormat.JSON
        ? answer
        : answer.as(document(table, beside, format, locale));
  }

  /** Of a control series everything but its cells may still change: that it is replaced. */
  private static String stamp(Edition edition, List<Beside> beside) {
    return edition.number()
        + " "
        + edition.sha256()
        + beside.stream().map(each -> " " + each.series()).collect(Collectors.joining());
  }

  private StoredEdition edition(@Nullable Integer number) {
    return number == null
        ? editions.newest().orElseThrow(ProblemCode.NO_EDITION::problem)
        : Chosen.edition(editions, number, "/edition");
  }

  private Document document(
      PublishedTable table, List<Beside> beside, FigureFormat wanted, Locale locale) {
    TableFormat format = formats.get(wanted);
    if (format == null) {
      throw ProblemCode.NOT_ACCEPTABLE.problem();
    }
    return new Document(
        format.write(table, beside, labels, locale), format.type(), fileName(table, wanted));
  }

  private static @Nullable String fileName(PublishedTable table, FigureFormat format) {
    return switch (format) {
      case XLSX, PARQUET ->
          table.definition().id()
              + "-"
              + table.edition().number()
              + "."
              + format.name().toLowerCase(Locale.ROOT);
      case JSON, CSV, JSON_STAT, SVG -> null;
    };
  }

  private TableDataView view(PublishedTable table, List<Beside> beside, Locale locale) {
    Edition edition = table.edition();
    return new TableDataView(
        table.definition().id(),
        labels.of("table." + table.definition().id(), locale),
        table.definition().measure(),
        table.measureVersion(),
        edition.number(),
        edition.sha256(),
        edition.position(),
        edition.knownAt(),
        edition.validAt(),
        edition.publishedAt(),
        edition.threshold(),
        freshness.of(edition),
        FigureViews.of(table.cells()),
        beside.stream()
            .map(each -> new ControlSeriesView(each.series(), FigureViews.of(each.cells())))
            .toList());
  }
}
