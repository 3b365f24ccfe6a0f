package org.familyplan.query.statistics.export;

import java.util.List;
import java.util.Optional;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;

/** Where published editions are read. */
public interface EditionSource {
  /** An edition; empty when there is none of this number. */
  Optional<Edition> edition(int number);

  /** Ids of an edition's tables, in their order. */
  List<String> tables(int edition);

  /** One of its tables. */
  PublishedTable table(int edition, String id);
}
