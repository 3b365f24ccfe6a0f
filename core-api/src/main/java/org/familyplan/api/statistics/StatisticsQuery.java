package org.familyplan.api.statistics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TellsOfNobody;
import org.jspecify.annotations.Nullable;

/**
 * Questions about figures. What is published is for everybody with a role; exact figures are for
 * those who may see the persons.
 */
public sealed interface StatisticsQuery<V> extends Query<V> {
  /** Most control series that stand beside a table. */
  int MOST_BESIDE = 5;

  /** What there are tables about. */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/subjects")
  record GetSubjects() implements StatisticsQuery<SubjectsView> {}

  /**
   * The tables, all or those of a subject.
   *
   * @param subject id of the subject; every subject if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/tables")
  record GetTables(@Nullable @Size(max = 100) String subject)
      implements StatisticsQuery<TablesView> {}

  /**
   * What a table shows: its dimensions with their codes and words, its measure, the editions it
   * stands in.
   *
   * @param table id of the table
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/tables/{table}")
  record GetTableMetadata(TableId table) implements StatisticsQuery<TableMetadataView> {}

  /**
   * Published figures of a table. A selection picks cells of those that were published; nothing is
   * reckoned for it.
   *
   * @param table id of the table
   * @param edition number of the edition; the newest one if left out
   * @param select which cells, each as {@code attribute:code}: of an attribute that is named the
   *     named codes and the sum over all, of one that is named with the code TOTAL alone the sum
   *     only, of one that is not named everything
   * @param beside ids of control series that stand beside the figures, with those of their cells
   *     that were selected
   * @param format JSON if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/tables/{table}/data")
  record GetTableData(
      TableId table,
      @Nullable @Min(1) Integer edition,
      @Size(max = 1000) List<String> select,
      @Size(max = StatisticsQuery.MOST_BESIDE) List<ControlSeriesId> beside,
      @Nullable FigureFormat format)
      implements StatisticsQuery<TableDataView> {}

  /**
   * Published figures of a table, selected as getTableData does.
   *
   * @param table id of the table
   * @param edition number of the edition; the newest one if left out
   * @param variables which cells: an attribute that is not named is shown with all its codes
   * @param beside as for getTableData
   * @param format JSON if left out
   */
  @TellsOfNobody
  @Rest(path = "/statistics/tables/{table}/data")
  record SelectTableData(
      TableId table,
      @Nullable @Min(1) Integer edition,
      @Size(max = 20) List<Variable> variables,
      @Size(max = StatisticsQuery.MOST_BESIDE) List<ControlSeriesId> beside,
      @Nullable FigureFormat format)
      implements StatisticsQuery<TableDataView> {}

  /**
   * Codes of an attribute.
   *
   * @param code id of the attribute
   * @param values its codes; TOTAL alone for the sum over all of them only
   */
  record Variable(@Size(max = 100) String code, @Size(max = 1000) List<String> values) {}

  /**
   * The catalogue of measures, all or those of a subject: what every figure means.
   *
   * @param subject id of the subject; every subject if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/measures")
  record GetMeasures(@Nullable @Size(max = 100) String subject)
      implements StatisticsQuery<MeasuresView> {}

  /** What was published when, the newest edition first. */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/editions")
  record GetEditions() implements StatisticsQuery<EditionsView> {}

  /**
   * One edition with its tables.
   *
   * @param edition number of the edition
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/editions/{edition}")
  record GetEdition(long edition) implements StatisticsQuery<EditionView> {}

  /**
   * Looks whether an edition is still what was published, and reckons it again from the log.
   *
   * @param edition number of the edition
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/editions/{edition}/verification")
  record VerifyEdition(long edition) implements StatisticsQuery<EditionCheckView> {}

  /**
   * What of the published figures changed from one edition to another.
   *
   * @param from number of the earlier edition
   * @param to number of the later edition
   * @param table only this table; every table if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/revisions")
  record GetRevisionReport(@Min(1) Integer from, @Min(1) Integer to, @Nullable TableId table)
      implements StatisticsQuery<RevisionReportView> {}

  /**
   * Who moved from which cell of a table to which between two editions, and what was recorded in
   * between. For those who may see the persons; without a mandate for the country the own
   * municipality's.
   *
   * @param from number of the earlier edition
   * @param to number of the later edition
   * @param table id of the table
   */
  @Rest(method = Rest.Method.GET, path = "/statistics/revisions/causes")
  record GetRevisionCauses(@Min(1) Integer from, @Min(1) Integer to, TableId table)
      implements StatisticsQuery<RevisionCausesView> {}

  /**
   * Exact figures of a table, nothing hidden: for those who may see the persons. Asked again with
   * the {@code knownAt} and {@code validAt} of the answer they are the same.
   *
   * @param table id of the table
   * @param municipality whose figures; without a mandate for the country always the own one's, with
   *     it the whole country's if left out
   * @param validAt day up to which facts count; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/statistics/tables/{table}/live")
  record GetLiveFigures(
      TableId table,
      @Nullable MunicipalityCode municipality,
      @Nullable LocalDate validAt,
      @Nullable @Size(max = 40) String knownAt)
      implements StatisticsQuery<LiveFiguresView> {}

  /**
   * The files and persons behind one cell of the exact figures.
   *
   * @param table id of the table
   * @param municipality as for getLiveFigures
   * @param cell its codes, each as {@code attribute:code}; an attribute that is not named is summed
   *     over
   * @param validAt day up to which facts count; today if left out
   * @param knownAt as for getLiveFigures
   */
  @Rest(method = Rest.Method.GET, path = "/statistics/tables/{table}/live/cases")
  record GetFigureCases(
      TableId table,
      @Nullable MunicipalityCode municipality,
      @Size(max = 20) List<String> cell,
      @Nullable LocalDate validAt,
      @Nullable @Size(max = 40) String knownAt)
      implements StatisticsQuery<FigureCasesView> {}

  /**
   * Microdata of a population for whoever has a mandate: codes only, under pseudonyms of a key that
   * nobody keeps, so that no two extracts can be joined by them. That it was made, for what and
   * why, is kept.
   *
   * @param population id of the population
   * @param reason the project or agreement that it is for; nothing of a case
   * @param validAt day up to which facts count; today if left out
   */
  @Rest(path = "/statistics/extract")
  record GetExtract(
      @NotBlank @Size(max = 100) String population,
      @NotBlank @Size(max = 200) String reason,
      @Nullable LocalDate validAt)
      implements StatisticsQuery<ExtractView> {}

  /**
   * Which extracts were made, for whom and why; without a mandate for the country those that the
   * own municipality made and those that were made of its files.
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/extracts")
  record GetExtracts() implements StatisticsQuery<ExtractsView> {}

  /**
   * The municipalities' own control series: figures that are not from the log, each the newest
   * version that was not withdrawn.
   *
   * @param table only those of this table; of every table if left out
   * @param municipality only those of this municipality; of every one if left out
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/control-series")
  record GetControlSeries(@Nullable TableId table, @Nullable MunicipalityCode municipality)
      implements StatisticsQuery<ControlSeriesListView> {}

  /**
   * One version of a control series with its figures, also when it is replaced or withdrawn.
   *
   * @param series its id
   */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/statistics/control-series/{series}")
  record GetControlSeriesFigures(ControlSeriesId series)
      implements StatisticsQuery<ControlSeriesView> {}
}
