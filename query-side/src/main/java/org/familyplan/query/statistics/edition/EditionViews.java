package org.familyplan.query.statistics.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.familyplan.api.statistics.EditionCheckView;
import org.familyplan.api.statistics.EditionLine;
import org.familyplan.api.statistics.EditionView;
import org.familyplan.api.statistics.EditionsView;
import org.familyplan.api.statistics.FigureView;
import org.familyplan.api.statistics.RevisionReportView;
import org.familyplan.api.statistics.RevisionReportView.Change;
import org.familyplan.api.statistics.StatisticsQuery.GetRevisionReport;
import org.familyplan.api.statistics.TableId;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.edition.EditionCheck.Hashes;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;

/** Answers what was published, whether it still is, and what changed. */
public final class EditionViews {
  private final Editions editions;
  private final EditionCheck checking;
  private final Freshnesses freshness;

  public EditionViews(Editions editions, EditionCheck checking, Freshnesses freshness) {
    this.editions = editions;
    this.checking = checking;
    this.freshness = freshness;
  }

  /** Every edition, the newest one first. */
  public EditionsView all() {
    List<EditionLine> lines =
        new ArrayList<>(editions.all().stream().map(FigureViews::of).toList());
    Collections.reverse(lines);
    return new EditionsView(lines);
  }

  /** One edition. Throws RequestProblem 404 when there is none. */
  public EditionView one(long number) {
    StoredEdition edition = find(number);
    Editions.Size size = editions.size(edition);
    return new EditionView(
        FigureViews.of(edition),
        freshness.of(edition.edition()),
        size.cells(),
        size.hidden(),
        editions.tables(edition).stream()
            .map(
                each ->
                    new EditionView.Table(
                        each.definition().id(),
                        each.definition().subject(),
                        each.definition().measure(),
                        each.measureVersion()))
            .toList());
  }

  /** Whether it is what was published. Throws RequestProblem 404 when there is none. */
  public EditionCheckView check(long number) {
    StoredEdition edition = find(number);
    Hashes hashes = checking.check(edition);
    return new EditionCheckView(
        edition.edition().number(),
        hashes.same(),
        hashes.published(),
        hashes.stored(),
        hashes.reckoned());
  }

  private StoredEdition find(long number) {
    return editions.find(number).orElseThrow(ProblemCode.EDITION_UNKNOWN::problem);
  }

  /** What changed. Throws RequestProblem 422 when there is no such edition or table. */
  public RevisionReportView revision(GetRevisionReport asked) {
    StoredEdition from = Chosen.edition(editions, asked.from(), "/from");
    StoredEdition to = Chosen.edition(editions, asked.to(), "/to");
    Map<String, PublishedTable> before = tables(from, asked.table());
    Map<String, PublishedTable> after = tables(to, asked.table());
    Set<String> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    if (asked.table() != null && ids.isEmpty()) {
      throw Chosen.wrong(ProblemCode.SELECTION, "/table");
    }
    return new RevisionReportView(
        FigureViews.of(from),
        FigureViews.of(to),
        ids.stream()
            .map(each -> compare(each, before.get(each), after.get(each)))
            .filter(each -> !each.changes().isEmpty() || asked.table() != null)
            .toList());
  }

  private Map<String, PublishedTable> tables(StoredEdition edition, @Nullable TableId only) {
    List<PublishedTable> tables =
        only == null
            ? editions.tables(edition)
            : editions.table(edition, only.value()).stream().toList();
    Map<String, PublishedTable> byId = new LinkedHashMap<>();
    tables.forEach(each -> byId.put(each.definition().id(), each));
    return byId;
  }

  private static RevisionReportView.Table compare(
      String id, @Nullable PublishedTable before, @Nullable PublishedTable after) {
    Map<Cell, Figure> old = before == null ? Map.of() : before.cells();
    Map<Cell, Figure> now = after == null ? Map.of() : after.cells();
    Set<Cell> cells = new LinkedHashSet<>(now.keySet());
    cells.addAll(old.keySet());
    List<Change> changes =
        cells.stream()
            .filter(each -> !Objects.equals(old.get(each), now.get(each)))
            .map(each -> new Change(view(each, old.get(each)), view(each, now.get(each))))
            .toList();
    return new RevisionReportView.Table(
        id,
        before == null ? null : before.measureVersion(),
        after == null ? null : after.measureVersion(),
        cells.size() - changes.size(),
        changes);
  }

  private static @Nullable FigureView view(Cell cell, @Nullable Figure figure) {
    return figure == null ? null : FigureViews.of(cell, figure);
  }
}
