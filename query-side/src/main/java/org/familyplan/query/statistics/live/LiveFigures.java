package org.familyplan.query.statistics.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.FigureCasesView;
import org.familyplan.api.statistics.FigureCasesView.Case;
import org.familyplan.api.statistics.LiveFiguresView;
import org.familyplan.api.statistics.StatisticsQuery.GetFigureCases;
import org.familyplan.api.statistics.StatisticsQuery.GetLiveFigures;
import org.familyplan.api.statistics.TableId;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.edition.Chosen;
import org.familyplan.query.statistics.edition.FigureViews;
import org.familyplan.query.statistics.edition.Figures;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.edition.Selection;
import org.familyplan.query.statistics.live.Knowing.Known;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Unit;
import org.familyplan.query.web.QueryContext;

/** Answers with exact figures, and with who stands behind them. */
public final class LiveFigures {
  private final Catalogue catalogue;
  private final Labels labels;
  private final Knowing knowing;

  public LiveFigures(Catalogue catalogue, Labels labels, Knowing knowing) {
    this.catalogue = catalogue;
    this.labels = labels;
    this.knowing = knowing;
  }

  /** Throws RequestProblem: 403 for another municipality, 404 for an unknown table. */
  public LiveFiguresView figures(GetLiveFigures asked, QueryContext context) {
    MunicipalityCode only = Reach.of(context.actor(), asked.municipality());
    TableDefinition table = table(catalogue, asked.table());
    Known known = knowing.at(asked.validAt(), asked.knownAt(), only);
    String population = table.population().id();
    Tabulation counted =
        Tabulation.of(List.of(table), Map.of(population, known.snapshot().of(population)));
    return new LiveFiguresView(
        table.id(),
        title(table, context.locale()),
        table.measure(),
        version(table),
        only,
        known.snapshot().position(),
        known.knownAt(),
        known.snapshot().validAt(),
        known.eventsSince(),
        FigureViews.of(new Figures(counted, Hidden.NOTHING).of(table)));
  }

  /** Throws RequestProblem: as above, and 422 for a cell that the table has not. */
  public FigureCasesView cases(GetFigureCases asked, QueryContext context) {
    MunicipalityCode only = Reach.of(context.actor(), asked.municipality());
    TableDefinition table = table(catalogue, asked.table());
    Map<String, String> codes = codes(table, asked.cell());
    Known known = knowing.at(asked.validAt(), asked.knownAt(), only);
    List<Case> cases =
        known.snapshot().of(table.population().id()).stream()
            .filter(table::counts)
            .filter(unit -> codes.entrySet().stream().allMatch(each -> has(unit, each)))
            .map(
                unit ->
                    new Case(
                        Reach.person(unit, table.population()), known.snapshot().filesOf(unit)))
            .toList();
    return new FigureCasesView(
        table.id(),
        codes,
        known.snapshot().position(),
        known.knownAt(),
        known.snapshot().validAt(),
        cases);
  }

  private static boolean has(Unit unit, Map.Entry<String, String> code) {
    return unit.code(code.getKey()).equals(code.getValue());
  }

  private static Map<String, String> codes(TableDefinition table, List<String> cell) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < cell.size(); i++) {
      String pointer = "/cell/" + i;
      String[] parts = Selection.parts(cell.get(i), pointer);
      boolean known =
          table.dimensions().stream().anyMatch(each -> isCode(each, parts[0], parts[1]));
      if (!known || codes.put(parts[0], parts[1]) != null) {
        throw Chosen.wrong(ProblemCode.SELECTION, pointer);
      }
    }
    return codes;
  }

  private static boolean isCode(Attribute attribute, String id, String code) {
    return attribute.id().equals(id) && attribute.codes().contains(code);
  }

  static TableDefinition table(Catalogue catalogue, TableId id) {
    return catalogue.tables().stream()
        .filter(each -> each.id().equals(id.value()))
        .findFirst()
        .orElseThrow(ProblemCode.TABLE_UNKNOWN::problem);
  }

  private String title(TableDefinition table, Locale locale) {
    return labels.of("table." + table.id(), locale);
  }

  private int version(TableDefinition table) {
    return catalogue.measures().stream()
        .filter(each -> each.id().equals(table.measure()))
        .mapToInt(Measure::version)
        .findFirst()
        .orElseThrow();
  }
}
