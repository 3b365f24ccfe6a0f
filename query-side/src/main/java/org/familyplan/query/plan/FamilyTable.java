package org.familyplan.query.plan;

import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Opening;
import org.familyplan.query.entries.TableEntries;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.familyplan.query.familyfile.FileEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** One family's row and documents in one generation of the plan's tables. */
final class FamilyTable {
  private final JdbcTemplate jdbc;
  private final int generation;
  private final FamilyId family;
  private final boolean isNew;
  private final TableEntries entries;

  FamilyTable(JdbcTemplate jdbc, int generation, FamilyId family) {
    this.jdbc = jdbc;
    this.generation = generation;
    this.family = family;
    List<Long> made =
        jdbc.query(
            "select entries_made from plan_family where generation = ? and family_id = ?",
            (row, n) -> row.getLong("entries_made"),
            generation,
            family.value());
    this.isNew = made.isEmpty();
    this.entries =
        new TableEntries(jdbc, generation, family, isNew ? 0 : made.getFirst(), Opening.NOTHING);
  }

  TableEntries entries() {
    return entries;
  }

  /**
   * Writes the row and the documents.
   *
   * @param actor who recorded the first of the new events; of a new row the one who opened the file
   */
  void save(RecordedEvent last, EmployeeId actor) {
    FileEntry file = FamilyFileProjection.file(entries);
    entries.flush();
    Object[] row = {
      last.sequence() + 1,
      last.position(),
      entries.made(),
      file.municipality().value(),
      file.openedOn(),
      file.closedOn(),
      file.programme(),
      actor.value(),
      generation,
      family.value()
    };
    jdbc.update(isNew ? INSERT : UPDATE, row);
  }

  private static final String INSERT =
      "insert into plan_family (version, position, entries_made, municipality, opened_on,"
          + " closed_on, programme, opened_by, generation, family_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update plan_family set version = ?, position = ?, entries_made = ?, municipality = ?,"
          + " opened_on = ?, closed_on = ?, programme = ?, opened_by = coalesce(opened_by, ?)"
          + " where generation = ? and family_id = ?";
}
