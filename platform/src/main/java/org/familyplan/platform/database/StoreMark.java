package org.familyplan.platform.database;

import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what this store is for. It is set once and never changed. */
public final class StoreMark {
  private final JdbcClient jdbc;

  public StoreMark(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What the store is for; empty while nobody has said. */
  public Optional<StoreKind> read() {
    return jdbc.sql("select kind from store_mark")
        .query(String.class)
        .optional()
        .map(StoreMark::kind);
  }

  /**
   * Marks the store, unless it is marked so already.
   *
   * @throws UnfitDatabase when it is marked as the other kind
   */
  public void mark(StoreKind kind) {
    try {
      jdbc.sql("insert into store_mark (id, kind) values (1, ?)").param(name(kind)).update();
    } catch (DuplicateKeyException e) {
      refuseOther(kind, e);
    }
  }

  private void refuseOther(StoreKind kind, DuplicateKeyException cause) {
    StoreKind marked = read().orElseThrow();
    if (marked != kind) {
      throw new UnfitDatabase(
          "This store is for " + name(marked) + " and cannot be used for " + name(kind) + ".",
          cause);
    }
  }

  private static StoreKind kind(String name) {
    return StoreKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String name(StoreKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
