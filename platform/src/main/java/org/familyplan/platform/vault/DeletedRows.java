package org.familyplan.platform.vault;

import java.util.List;
import javax.sql.DataSource;
import org.familyplan.platform.database.DatabaseKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is left in the database's files of rows that were deleted from the vault and from the
 * persons' keys. A database overwrites it some day; this makes it sooner, as far as it goes.
 */
public final class DeletedRows {
  private static final List<String> TABLES = List.of("vault", "person_key");

  private final JdbcTemplate jdbc;
  private final DatabaseKind kind;

  /**
   * The rows.
   *
   * @param owner connections of the tables' owner: nobody else may
   */
  public DeletedRows(DataSource owner, DatabaseKind kind) {
    this.jdbc = new JdbcTemplate(owner);
    this.kind = kind;
  }

  /**
   * Writes the tables anew where the database can. On PostgreSQL the service waits meanwhile when
   * it needs the tables.
   *
   * @return what was done and what is left, for the operator
   */
  public List<String> clear() {
    return switch (kind) {
      case POSTGRESQL -> {
        TABLES.forEach(table -> jdbc.execute("vacuum full " + table));
        yield List.of(
            "Tables written anew, without deleted rows: " + String.join(", ", TABLES) + ".",
            "Left until PostgreSQL recycles them: write-ahead log, archives of it, base backups.");
      }
      case H2 ->
          List.of(
              "Left in free parts of the file: deleted rows, until H2 reuses the room. To be rid of"
                  + " them at once write a backup, restore it into a new store, and delete the old"
                  + " file.");
    };
  }
}
