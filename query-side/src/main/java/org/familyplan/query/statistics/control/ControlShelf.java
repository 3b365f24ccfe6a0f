package org.familyplan.query.statistics.control;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.statistics.ControlSeriesId;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.api.statistics.ControlSeriesListView;
import org.familyplan.api.statistics.ControlSeriesView;
import org.familyplan.api.statistics.StatisticsQuery.GetControlSeries;
import org.familyplan.api.statistics.StatisticsQuery.GetControlSeriesFigures;
import org.familyplan.api.statistics.UploadControlSeries;
import org.familyplan.api.statistics.WithdrawControlSeries;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.control.ControlSeries.Withdrawal;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.BesideSource;
import org.familyplan.query.statistics.edition.Chosen;
import org.familyplan.query.statistics.edition.FigureViews;
import org.familyplan.query.statistics.format.Words;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.table.TableDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Control series: taken in, withdrawn, listed, read, and put beside published figures. */
public final class ControlShelf implements BesideSource {
  private final Catalogue catalogue;
  private final Labels labels;
  private final ControlStore store;
  private final int threshold;

  /**
   * Series in a database.
   *
   * @param threshold counts below it, but 0, are refused
   */
  public ControlShelf(
      Catalogue catalogue,
      Labels labels,
      int threshold,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      Supplier<UUID> ids,
      ControlBounds bounds) {
    this.catalogue = catalogue;
    this.labels = labels;
    this.threshold = threshold;
    this.store = new ControlStore(jdbc, transaction, clock, ids, bounds);
  }

  /**
   * What an upload came to.
   *
   * @param isNew false when the municipality's newest version was the same already
   */
  record Taken(ControlSeriesLine line, boolean isNew) {}

  /**
   * Takes a series of the actor's municipality. Throws RequestProblem: 403 for an actor of none,
   * 409 when it has too many, 422 for what is wrong in the series.
   */
  Taken take(UploadControlSeries upload, Actor actor, Locale locale) {
    requireMunicipality(actor);
    TableDefinition table =
        table(upload.table().value())
            .orElseThrow(() -> Chosen.wrong(ProblemCode.CONTROL_TABLE, "/table"));
    NewSeries series =
        NewSeries.of(
            upload,
            actor.municipality(),
            actor.role(),
            threshold,
            CellCheck.cells(upload.cells(), table, threshold));
    ControlStore.Kept kept =
        store.keep(series).orElseThrow(ProblemCode.TOO_MANY_CONTROL_SERIES::problem);
    return new Taken(line(find(kept.id()), locale), kept.isNew());
  }

  /**
   * Withdraws a series of the actor's municipality. Throws RequestProblem: 403 for another one's,
   * 404 for an unknown one, 409 when it was withdrawn before.
   */
  ControlSeriesLine withdraw(WithdrawControlSeries asked, Actor actor, Locale locale) {
    requireMunicipality(actor);
    ControlSeries series = find(asked.series());
    if (!series.municipality().equals(actor.municipality())) {
      throw ProblemCode.CONTROL_OWNER.problem();
    }
    if (!store.withdraw(series.id(), actor.role(), asked.reason())) {
      throw ProblemCode.CONTROL_WITHDRAWN.problem();
    }
    return line(find(asked.series()), locale);
  }

  private static void requireMunicipality(Actor actor) {
    if (actor.municipality().equals(Actor.NO_MUNICIPALITY)) {
      throw ProblemCode.CONTROL_OWNER.problem();
    }
  }

  /** The newest versions that are not withdrawn. */
  public ControlSeriesListView list(GetControlSeries asked, Locale locale) {
    return new ControlSeriesListView(
        store.listed(asked.table(), asked.municipality()).stream()
            .map(each -> line(each, locale))
            .toList());
  }

  /** One version. Throws RequestProblem 404 when there is none. */
  public ControlSeriesView one(GetControlSeriesFigures asked, Locale locale) {
    ControlSeries series = find(asked.series());
    // a table that the catalogue no longer has leaves the codes as they were
    String population = table(series.table()).map(each -> each.population().id()).orElse("");
    return new ControlSeriesView(
        line(series, locale), FigureViews.of(store.cells(series.id(), population)));
  }

  @Override
  public List<Beside> of(List<ControlSeriesId> ids, TableDefinition table, Locale locale) {
    return ids.stream()
        .distinct()
        .map(each -> beside(each, "/beside/" + ids.indexOf(each), table, locale))
        .toList();
  }

  private Beside beside(ControlSeriesId id, String pointer, TableDefinition table, Locale locale) {
    ControlSeries series =
        store
            .find(id)
            .filter(each -> each.table().equals(table.id()))
            .orElseThrow(() -> Chosen.wrong(ProblemCode.CONTROL_BESIDE, pointer));
    return new Beside(line(series, locale), store.cells(id, table.population().id()));
  }

  private ControlSeries find(ControlSeriesId id) {
    return store.find(id).orElseThrow(ProblemCode.CONTROL_UNKNOWN::problem);
  }

  private Optional<TableDefinition> table(String id) {
    return catalogue.tables().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private ControlSeriesLine line(ControlSeries series, Locale locale) {
    Withdrawal withdrawal = series.withdrawal();
    return new ControlSeriesLine(
        series.id(),
        series.municipality(),
        series.table(),
        series.title(),
        series.source(),
        new Words(labels, locale).say("control.notice", series.municipality()),
        series.role(),
        series.uploadedAt(),
        series.threshold(),
        series.size(),
        series.sha256(),
        series.replacedBy(),
        withdrawal == null ? null : withdrawal.at(),
        withdrawal == null ? null : withdrawal.reason());
  }
}
