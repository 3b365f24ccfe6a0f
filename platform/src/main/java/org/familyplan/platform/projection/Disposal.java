package org.familyplan.platform.projection;

import java.sql.DatabaseMetaData;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.familyplan.platform.database.DatabaseKind;
import org.familyplan.platform.projection.GenerationTable.Retired;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Deletes the rows of generations that nobody reads any more, some at a time. */
final class Disposal {
  private static final int ROWS = 1_000;
  private static final int BATCHES = 20;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Tables tables;
  private final InstantSource clock;
  private final ProjectionSettings settings;
  private @Nullable DatabaseKind kind;

  Disposal(DataSource dataSource, Tables tables, InstantSource clock, ProjectionSettings settings) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.tables = tables;
    this.clock = clock;
    this.settings = settings;
  }

  /** Deletes a bounded number of rows; the rest waits for the next time. */
  void deleteSome(Map<String, ProjectionWork> works) {
    for (Retired each : retired()) {
      ProjectionWork work = works.get(each.projection());
      if (work != null) {
        deleteSome(each, work.projection().tables());
      }
    }
  }

  private List<Retired> retired() {
    return tables
        .transactions()
        .in(() -> tables.generations().retiredBy(clock.instant().minus(settings.keepOld())));
  }

  private void deleteSome(Retired retired, List<String> from) {
    boolean more = true;
    for (int batch = 0; more && batch < BATCHES; batch++) {
      more = tables.transactions().in(() -> deleteBatch(retired, from));
    }
  }

  private boolean deleteBatch(Retired retired, List<String> from) {
    if (!tables.generations().lockIfFree(retired)) {
      return false;
    }
    for (String table : from) {
      if (jdbc.sql(delete(table)).param(retired.generation()).update() > 0) {
        return true;
      }
    }
    tables.generations().forget(retired);
    return false;
  }

  private String delete(String table) {
    String rows = table + " where generation = ?";
    return switch (kind()) {
      case H2 -> "delete from " + rows + " fetch first " + ROWS + " rows only";
      case POSTGRESQL ->
          "delete from %s where ctid = any(array(select ctid from %s limit %s))"
              .formatted(table, rows, ROWS);
    };
  }

  private DatabaseKind kind() {
    if (kind == null) {
      try {
        kind =
            DatabaseKind.of(
                JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getURL));
      } catch (MetaDataAccessException e) {
        throw new IllegalStateException("the database does not say what it is", e);
      }
    }
    return kind;
  }
}
