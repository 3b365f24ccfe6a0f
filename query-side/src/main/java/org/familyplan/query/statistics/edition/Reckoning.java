package org.familyplan.query.statistics.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.edition.Hiding.Past;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.familyplan.query.statistics.table.Tabulation;

/**
 * Reckons the tables of an edition from the facts of a position. What comes out depends on nothing
 * but these, the definitions, the terms and the editions before: that is why it can be reckoned
 * again.
 */
public final class Reckoning {
  private final Catalogue catalogue;
  private final Snapshots snapshots;
  private final Hiding hiding;
  private final Map<String, Integer> versions;

  public Reckoning(Catalogue catalogue, Snapshots snapshots, Hiding hiding) {
    this.catalogue = catalogue;
    this.snapshots = snapshots;
    this.hiding = hiding;
    this.versions =
        catalogue.measures().stream().collect(Collectors.toMap(Measure::id, Measure::version));
  }

  /** SHA-256 of the definitions that it reckons by. */
  String definitions() {
    return CanonicalText.hash(catalogue);
  }

  Snapshot now(Terms terms) {
    return snapshots.now(terms.validAt(), null);
  }

  Snapshot at(long position, Terms terms) {
    return snapshots.at(position, terms.validAt(), null);
  }

  /** Tables with what is hidden in them. */
  record Reckoned(List<TableOfEdition> tables, Hidden hidden) {}

  /**
   * The tables of a new edition.
   *
   * @param earlier the editions before it
   */
  Reckoned tables(Snapshot snapshot, Terms terms, List<StoredEdition> earlier, Editions published) {
    Stream<Past> past = earlier.stream().map(each -> past(each, published, snapshot));
    Tabulation counted = Tabulation.of(catalogue.tables(), snapshot.units());
    Hidden hidden = hiding.hide(counted, snapshot, past, terms);
    Figures figures = new Figures(counted, hidden);
    return new Reckoned(
        catalogue.tables().stream()
            .map(each -> new TableOfEdition(each, version(each.measure()), figures.of(each)))
            .toList(),
        hidden);
  }

  private Past past(StoredEdition edition, Editions published, Snapshot snapshot) {
    boolean same =
        edition.edition().position() == snapshot.position()
            && edition.edition().validAt().equals(snapshot.validAt());
    return new Past(
        edition,
        published.tables(edition),
        published.hidden(edition),
        same ? snapshot : at(edition.edition().position(), edition.terms()));
  }

  private int version(String measure) {
    Integer version = versions.get(measure);
    if (version == null) {
      throw new IllegalStateException("no measure " + measure + " in the catalogue");
    }
    return version;
  }
}
