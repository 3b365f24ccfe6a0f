package org.familyplan.query.entries;

import static org.familyplan.platform.database.BulkInsert.Type.BIGINT;
import static org.familyplan.platform.database.BulkInsert.Type.BYTES;
import static org.familyplan.platform.database.BulkInsert.Type.INTEGER;
import static org.familyplan.platform.database.BulkInsert.Type.TEXT;
import static org.familyplan.platform.database.BulkInsert.Type.UUID;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.BulkInsert;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.json.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A family in the table {@code plan_entry}. Documents are read when first asked for, those that are
 * expected all at once, and written together by {@link #flush()}, inside the caller's transaction.
 */
public final class TableEntries implements TracedEntries {
  private static final String SELECT =
      "select entry_id, ordinal, document, origins from plan_entry"
          + " where generation = ? and family_id = ? and kind = ?";
  private static final String SELECT_EXPECTED =
      "select kind, entry_id, ordinal, document, origins from plan_entry"
          + " where generation = ? and family_id = ? and entry_id = any(?)";
  private static final BulkInsert<Row> INSERT =
      BulkInsert.<Row>into("plan_entry")
          .column("generation", INTEGER, Row::generation)
          .column("family_id", UUID, row -> row.family().value())
          .column("kind", TEXT, Row::kind)
          .column("entry_id", TEXT, Row::id)
          .column("ordinal", BIGINT, Row::ordinal)
          .column("document", BYTES, Row::document)
          .column("origins", BYTES, Row::origins)
          .build();
  private static final String UPDATE =
      "update plan_entry set document = ?, origins = ?"
          + " where generation = ? and family_id = ? and kind = ? and entry_id = ?";

  private final JdbcTemplate jdbc;
  private final int generation;
  private final FamilyId familyId;
  private final Opening opening;
  private final Map<Key, Slot> slots = new LinkedHashMap<>();
  private final Set<String> expected = new HashSet<>();
  private final Map<StoredKey, Stored> fetched = new HashMap<>();
  private long nextOrdinal;
  private @Nullable Origin origin;

  private record Key(Class<?> kind, String id) {}

  private record StoredKey(String kind, String id) {}

  private record Row(
      int generation,
      FamilyId family,
      String kind,
      String id,
      long ordinal,
      byte[] document,
      byte[] origins) {
    Object[] asUpdate() {
      return new Object[] {document, origins, generation, family.value(), kind, id};
    }
  }

  private record Stored(long ordinal, byte[] document, byte[] origins) {}

  private static final class Slot {
    private @Nullable Record entry;
    private final Set<Origin> origins = new LinkedHashSet<>();
    private long ordinal;
    private boolean stored;
    private boolean changed;
  }

  /**
   * Nothing is read yet.
   *
   * @param ordinal number for the first new document: larger than all given before
   * @param opening makes personal values readable
   */
  public TableEntries(
      JdbcTemplate jdbc, int generation, FamilyId familyId, long ordinal, Opening opening) {
    this.opening = opening;
    this.jdbc = jdbc;
    this.generation = generation;
    this.familyId = familyId;
    this.nextOrdinal = ordinal;
  }

  /** Reads the documents with these ids, of whatever kind, in one go; most will be asked for. */
  public void expect(Set<String> ids) {
    jdbc.query(
        SELECT_EXPECTED,
        row -> {
          fetched.put(new StoredKey(row.getString("kind"), row.getString("entry_id")), stored(row));
        },
        generation,
        familyId.value(),
        ids.toArray(String[]::new));
    expected.addAll(ids);
  }

  @Override
  public <E extends Record> Optional<E> find(Class<E> kind, String id) {
    return Optional.ofNullable(slot(kind, id).entry).map(kind::cast);
  }

  @Override
  public void put(String id, Record entry) {
    Slot slot = slot(entry.getClass(), id);
    if (slot.entry == null) {
      slot.ordinal = nextOrdinal++;
    }
    slot.entry = entry;
    slot.changed = true;
    if (origin != null) {
      slot.origins.add(origin);
    }
  }

  @Override
  public void from(Origin entry) {
    origin = entry;
  }

  @Override
  public List<Origin> origins(Class<? extends Record> kind, String id) {
    return List.copyOf(slot(kind, id).origins);
  }

  @Override
  public <E extends Record> Map<String, E> byId(Class<E> kind) {
    jdbc.query(
        SELECT,
        row -> {
          load(kind, row.getString("entry_id"), stored(row));
        },
        generation,
        familyId.value(),
        kind.getSimpleName());
    Map<String, E> found = new LinkedHashMap<>();
    slots.entrySet().stream()
        .filter(each -> each.getKey().kind() == kind && each.getValue().entry != null)
        .sorted(Comparator.comparingLong(each -> each.getValue().ordinal))
        .forEach(each -> found.put(each.getKey().id(), kind.cast(each.getValue().entry)));
    return found;
  }

  private Slot slot(Class<? extends Record> kind, String id) {
    Slot known = slots.get(new Key(kind, id));
    if (known != null) {
      return known;
    }
    if (expected.contains(id)) {
      Stored stored = fetched.get(new StoredKey(kind.getSimpleName(), id));
      if (stored != null) {
        load(kind, id, stored);
      }
      return slots.computeIfAbsent(new Key(kind, id), key -> new Slot());
    }
    jdbc.query(
        SELECT + " and entry_id = ?",
        row -> {
          load(kind, id, stored(row));
        },
        generation,
        familyId.value(),
        kind.getSimpleName(),
        id);
    return slots.computeIfAbsent(new Key(kind, id), key -> new Slot());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getLong("ordinal"), row.getBytes("document"), row.getBytes("origins"));
  }

  private void load(Class<? extends Record> kind, String id, Stored stored) {
    slots.computeIfAbsent(
        new Key(kind, id),
        key -> {
          Slot slot = new Slot();
          slot.entry = Json.stored(opening).forType(kind).readValue(stored.document());
          slot.ordinal = stored.ordinal();
          slot.origins.addAll(
              Arrays.asList(Json.mapper().readValue(stored.origins(), Origin[].class)));
          slot.stored = true;
          return slot;
        });
  }

  /** How many documents were ever made in this family. */
  public long made() {
    return nextOrdinal;
  }

  /** Writes what was put since the last flush. */
  public void flush() {
    List<Row> inserts = new ArrayList<>();
    List<Object[]> updates = new ArrayList<>();
    slots.forEach(
        (key, slot) -> {
          if (slot.changed) {
            Row row = row(key, slot);
            if (slot.stored) {
              updates.add(row.asUpdate());
            } else {
              inserts.add(row);
            }
            slot.changed = false;
            slot.stored = true;
          }
        });
    INSERT.add(jdbc, inserts);
    jdbc.batchUpdate(UPDATE, updates);
  }

  private Row row(Key key, Slot slot) {
    return new Row(
        generation,
        familyId,
        key.kind().getSimpleName(),
        key.id(),
        slot.ordinal,
        Json.storing().writeValueAsBytes(Objects.requireNonNull(slot.entry)),
        Json.mapper().writeValueAsBytes(slot.origins));
  }

  /** Forgets everything that is remembered of the family, in the table too. */
  public void clear() {
    slots.clear();
    fetched.clear();
    jdbc.update(
        "delete from plan_entry where generation = ? and family_id = ?",
        generation,
        familyId.value());
  }
}
