package org.familyplan.query.statistics.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;

/** Decides what must not be shown. The same question gives the same answer. */
public interface Hiding {
  /**
   * What must not be shown, and why.
   *
   * @param counts cells whose count is hidden
   * @param amounts cells whose mean is hidden
   * @param givenAway how many figures earlier editions give away, whatever is hidden now
   * @param changed of how many families something changed since the earlier edition that is nearest
   *     without being the same; the largest number when there is none
   */
  record Hidden(
      Map<Cell, String> counts, Map<AmountOf, String> amounts, int givenAway, int changed) {
    /** Nothing hidden. */
    public static final Hidden NOTHING = of(Map.of(), Map.of());

    /** Of an edition that is published already. */
    static Hidden of(Map<Cell, String> counts, Map<AmountOf, String> amounts) {
      return new Hidden(counts, amounts, 0, Integer.MAX_VALUE);
    }
  }

  /**
   * Decides for all tables together.
   *
   * @param now the tables, counted
   * @param snapshot the units that they count
   * @param earlier what was published before; each is reckoned when it is its turn, and is to be
   *     let go before the next
   */
  Hidden hide(Tabulation now, Snapshot snapshot, Stream<Past> earlier, Terms terms);

  /**
   * An earlier edition.
   *
   * @param tables as they were published
   * @param hidden what it did not show, and why
   * @param snapshot the units that it counted
   */
  record Past(
      StoredEdition edition, List<PublishedTable> tables, Hidden hidden, Snapshot snapshot) {}
}
