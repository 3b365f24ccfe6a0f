package org.familyplan.query.statistics.edition;

import java.util.List;
import java.util.Optional;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Looks whether an edition is what was published, and what the log says. */
public final class EditionCheck {
  private final Reckoning reckoning;
  private final Editions editions;

  public EditionCheck(Reckoning reckoning, Editions editions) {
    this.reckoning = reckoning;
    this.editions = editions;
  }

  /**
   * The hashes of an edition.
   *
   * @param published as it was published
   * @param stored of the rows that are stored now
   * @param reckoned of the tables that the log gives at the edition's position; null when the
   *     definitions are not those of the edition any more
   */
  public record Hashes(String published, String stored, @Nullable String reckoned) {
    /** True when nothing was changed and, where it could be reckoned again, the log says so too. */
    public boolean same() {
      return published.equals(stored) && (reckoned == null || published.equals(reckoned));
    }
  }

  /** Takes the hashes. */
  public Hashes check(StoredEdition edition) {
    long position = edition.edition().position();
    List<TableOfEdition> stored =
        editions.tables(edition).stream().map(TableOfEdition::of).toList();
    String definitions = reckoning.definitions();
    return new Hashes(
        edition.edition().sha256(),
        CanonicalText.hash(position, edition.terms(), stored),
        definitions.equals(edition.catalogue())
            ? CanonicalText.hash(position, edition.terms(), again(edition, definitions))
            : null);
  }

  /** The tables as they must have been published: of the first edition that was the same. */
  private List<TableOfEdition> again(StoredEdition edition, String definitions) {
    Snapshot snapshot = reckoning.at(edition.edition().position(), edition.terms());
    List<StoredEdition> before =
        editions.all().stream()
            .filter(each -> each.edition().number() < edition.edition().number())
            .toList();
    Optional<StoredEdition> first =
        before.stream()
            .filter(each -> Publisher.isTheSame(each, snapshot, edition.terms(), definitions))
            .findFirst();
    List<StoredEdition> earlier =
        first
            .map(
                same ->
                    before.stream()
                        .filter(each -> each.edition().number() < same.edition().number())
                        .toList())
            .orElse(before);
    return reckoning.tables(snapshot, edition.terms(), earlier, editions).tables();
  }
}
