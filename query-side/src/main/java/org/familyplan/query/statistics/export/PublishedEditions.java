package org.familyplan.query.statistics.export;

import java.util.List;
import java.util.Optional;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.StoredEdition;
import org.springframework.jdbc.core.JdbcTemplate;

/** The editions in the database. */
public final class PublishedEditions implements EditionSource {
  private final Editions editions;
  private final JdbcTemplate jdbc;

  public PublishedEditions(Editions editions, JdbcTemplate jdbc) {
    this.editions = editions;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Edition> edition(int number) {
    return editions.find(number).map(StoredEdition::edition);
  }

  @Override
  public List<String> tables(int edition) {
    return jdbc.query(
        "select table_id from statistics_edition_table where edition = ? order by ordinal",
        (row, number) -> row.getString("table_id"),
        edition);
  }

  @Override
  public PublishedTable table(int edition, String id) {
    return editions
        .find(edition)
        .flatMap(each -> editions.table(each, id))
        .orElseThrow(() -> new IllegalArgumentException("edition " + edition + " has no " + id));
  }
}
