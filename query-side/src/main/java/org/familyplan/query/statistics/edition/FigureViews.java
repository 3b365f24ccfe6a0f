package org.familyplan.query.statistics.edition;

import java.util.List;
import java.util.Map;
import org.familyplan.api.statistics.EditionLine;
import org.familyplan.api.statistics.FigureView;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;

/** Figures and editions as clients see them. */
public final class FigureViews {
  private FigureViews() {}

  /** The cells in their order. */
  public static List<FigureView> of(Map<Cell, Figure> cells) {
    return cells.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  static FigureView of(Cell cell, Figure figure) {
    return new FigureView(
        cell.codes(), figure.count(), figure.percent(), figure.mean(), figure.hidden());
  }

  /** An edition. */
  public static EditionLine of(StoredEdition stored) {
    Edition edition = stored.edition();
    return new EditionLine(
        edition.number(),
        edition.title(),
        edition.position(),
        edition.knownAt(),
        edition.validAt(),
        edition.publishedAt(),
        edition.threshold(),
        stored.catalogue(),
        edition.sha256());
  }
}
