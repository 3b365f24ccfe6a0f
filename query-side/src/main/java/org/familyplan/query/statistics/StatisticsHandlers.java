package org.familyplan.query.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.statistics.StatisticsQuery.GetControlSeries;
import org.familyplan.api.statistics.StatisticsQuery.GetControlSeriesFigures;
import org.familyplan.api.statistics.StatisticsQuery.GetEdition;
import org.familyplan.api.statistics.StatisticsQuery.GetEditions;
import org.familyplan.api.statistics.StatisticsQuery.GetExtract;
import org.familyplan.api.statistics.StatisticsQuery.GetExtracts;
import org.familyplan.api.statistics.StatisticsQuery.GetFigureCases;
import org.familyplan.api.statistics.StatisticsQuery.GetLiveFigures;
import org.familyplan.api.statistics.StatisticsQuery.GetMeasures;
import org.familyplan.api.statistics.StatisticsQuery.GetRevisionCauses;
import org.familyplan.api.statistics.StatisticsQuery.GetRevisionReport;
import org.familyplan.api.statistics.StatisticsQuery.GetSubjects;
import org.familyplan.api.statistics.StatisticsQuery.GetTableData;
import org.familyplan.api.statistics.StatisticsQuery.GetTableMetadata;
import org.familyplan.api.statistics.StatisticsQuery.GetTables;
import org.familyplan.api.statistics.StatisticsQuery.SelectTableData;
import org.familyplan.api.statistics.StatisticsQuery.VerifyEdition;
import org.familyplan.query.statistics.control.ControlShelf;
import org.familyplan.query.statistics.edition.CatalogueViews;
import org.familyplan.query.statistics.edition.EditionViews;
import org.familyplan.query.statistics.edition.TableData;
import org.familyplan.query.statistics.live.Extracts;
import org.familyplan.query.statistics.live.LiveFigures;
import org.familyplan.query.statistics.live.RevisionCauses;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryHandler;

/** A handler for each question about figures. */
public record StatisticsHandlers(List<QueryHandler<?, ?>> all) {
  /**
   * All of them.
   *
   * @param projection the one that exact figures come from
   */
  public static StatisticsHandlers of(
      CatalogueViews catalogue,
      EditionViews editions,
      TableData data,
      ControlShelf control,
      String projection,
      LiveFigures figures,
      RevisionCauses causes,
      Extracts extracts) {
    return new StatisticsHandlers(
        Stream.concat(
                Stream.concat(
                    published(catalogue, editions, data).stream(), beside(control).stream()),
                exact(projection, figures, causes, extracts).stream())
            .toList());
  }

  private static List<QueryHandler<?, ?>> published(
      CatalogueViews catalogue, EditionViews editions, TableData data) {
    return List.of(
        StatisticsHandler.published(
            GetSubjects.class, (asked, context) -> Answer.of(catalogue.subjects(context.locale()))),
        StatisticsHandler.published(
            GetTables.class,
            (asked, context) -> Answer.of(catalogue.tables(asked.subject(), context.locale()))),
        StatisticsHandler.published(
            GetTableMetadata.class,
            (asked, context) -> Answer.of(catalogue.metadata(asked.table(), context.locale()))),
        StatisticsHandler.published(
            GetMeasures.class,
            (asked, context) -> Answer.of(catalogue.measures(asked.subject(), context.locale()))),
        StatisticsHandler.published(
            GetTableData.class, (asked, context) -> data.answer(asked, context.locale())),
        StatisticsHandler.published(
            SelectTableData.class, (asked, context) -> data.answer(asked, context.locale())),
        StatisticsHandler.published(
            GetEditions.class, (asked, context) -> Answer.of(editions.all())),
        StatisticsHandler.published(
            GetEdition.class, (asked, context) -> Answer.of(editions.one(asked.edition()))),
        StatisticsHandler.published(
            VerifyEdition.class, (asked, context) -> Answer.of(editions.check(asked.edition()))),
        StatisticsHandler.published(
            GetRevisionReport.class, (asked, context) -> Answer.of(editions.revision(asked))));
  }

  private static List<QueryHandler<?, ?>> beside(ControlShelf control) {
    return List.of(
        StatisticsHandler.published(
            GetControlSeries.class,
            (asked, context) -> Answer.of(control.list(asked, context.locale()))),
        StatisticsHandler.published(
            GetControlSeriesFigures.class,
            (asked, context) -> Answer.of(control.one(asked, context.locale()))));
  }

  private static List<QueryHandler<?, ?>> exact(
      String projection, LiveFigures figures, RevisionCauses causes, Extracts extracts) {
    return List.of(
        StatisticsHandler.live(
            GetLiveFigures.class,
            projection,
            (asked, context) -> Answer.of(figures.figures(asked, context))),
        StatisticsHandler.live(
            GetFigureCases.class,
            projection,
            (asked, context) -> Answer.of(figures.cases(asked, context))),
        StatisticsHandler.live(
            GetRevisionCauses.class,
            projection,
            (asked, context) -> Answer.of(causes.between(asked, context))),
        StatisticsHandler.live(GetExtract.class, projection, extracts::give),
        StatisticsHandler.published(
            GetExtracts.class, (asked, context) -> Answer.of(extracts.register(context))));
  }
}
