package org.familyplan.query.statistics.facts;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.ActiveGeneration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files whose facts are read from the table when they are wanted, a few at a time; of those that
 * had to be folded from the log the facts are kept, packed. Good for one transaction.
 */
final class StoredFiles implements ManyFiles {
  private static final int AT_ONCE = 128;

  /** Looked up one by one in the primary key, also where the database has no statistics yet. */
  private static final String DOCUMENTS =
      "select f.family_id, f.document from unnest(?) as asked(id) join statistics_facts f"
          + " on f.family_id = asked.id where f.generation = "
          + ActiveGeneration.of(StatisticsProjection.NAME);

  private final JdbcTemplate jdbc;
  private final List<FamilyId> stored;
  private final Map<FamilyId, Packed> folded;

  StoredFiles(JdbcTemplate jdbc, List<FamilyId> stored, Map<FamilyId, Packed> folded) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.folded = folded;
  }

  @Override
  public List<FileOutline> outlines(LocalDate day) {
    List<FileOutline> outlines = new ArrayList<>();
    for (int from = 0; from < stored.size(); from += AT_ONCE) {
      read(stored.subList(from, Math.min(stored.size(), from + AT_ONCE)), FileOutline.Part::read)
          .values()
          .forEach(each -> each.upTo(day).ifPresent(outlines::add));
    }
    folded
        .values()
        .forEach(each -> FileOutline.Part.read(each.document()).upTo(day).ifPresent(outlines::add));
    return outlines;
  }

  @Override
  public List<FamilyFacts> facts(List<FamilyId> files) {
    Map<FamilyId, FamilyFacts> found = new HashMap<>();
    List<FamilyId> inTable = files.stream().filter(each -> !folded.containsKey(each)).toList();
    for (int from = 0; from < inTable.size(); from += AT_ONCE) {
      found.putAll(
          read(inTable.subList(from, Math.min(inTable.size(), from + AT_ONCE)), FamilyFacts::read));
    }
    for (FamilyId file : files) {
      Packed packed = folded.get(file);
      if (packed != null) {
        found.put(file, FamilyFacts.read(packed.document()));
      }
    }
    return files.stream().map(each -> Objects.requireNonNull(found.get(each))).toList();
  }

  private <T> Map<FamilyId, T> read(List<FamilyId> files, Function<byte[], T> as) {
    Object[] ids = files.stream().map(FamilyId::value).toArray();
    Map<FamilyId, T> found = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement asking = connection.prepareStatement(DOCUMENTS);
          asking.setArray(1, connection.createArrayOf("uuid", ids));
          return asking;
        },
        row -> {
          found.put(
              new FamilyId(row.getObject("family_id", UUID.class)),
              as.apply(row.getBytes("document")));
        });
    return found;
  }
}
