package org.familyplan.query.statistics.facts;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.shared.FamilyId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files whose facts are read from the table when they are wanted, a few at a time. Of those that
 * had to be folded from the log, or have changed since they were listed, the facts are kept,
 * packed: all are as known at one position.
 */
final class StoredFiles implements ManyFiles {
  private static final int AT_ONCE = 128;

  /** Looked up one by one in the primary key, also where the database has no statistics yet. */
  private static final String DOCUMENTS =
      "select f.family_id, f.document from unnest(?) as asked(id) join statistics_facts f"
          + " on f.family_id = asked.id where f.generation = ? and f.position <= ?";

  private final JdbcTemplate jdbc;
  private final LoggedFacts log;
  private final int generation;
  private final long position;
  private final List<FamilyId> stored;
  private final Map<FamilyId, Packed> folded = new LinkedHashMap<>();

  StoredFiles(
      JdbcTemplate jdbc, LoggedFacts log, int generation, long position, List<FamilyId> stored) {
    this.jdbc = jdbc;
    this.log = log;
    this.generation = generation;
    this.position = position;
    this.stored = stored;
  }

  /** Keeps what was folded. */
  void keep(FamilyFacts facts) {
    folded.put(facts.familyId(), Packed.of(facts));
  }

  @Override
  public List<FileOutline> outlines(LocalDate day) {
    Set<FamilyId> all = new LinkedHashSet<>(stored);
    all.addAll(folded.keySet());
    return read(List.copyOf(all), FileOutline.Part::read).stream()
        .flatMap(each -> each.upTo(day).stream())
        .toList();
  }

  @Override
  public List<FamilyFacts> facts(List<FamilyId> files) {
    return read(files, FamilyFacts::read);
  }

  private <T> List<T> read(List<FamilyId> files, Function<byte[], T> as) {
    List<T> read = new ArrayList<>();
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      read.addAll(few(files.subList(from, Math.min(files.size(), from + AT_ONCE)), as));
    }
    return read;
  }

  private <T> List<T> few(List<FamilyId> files, Function<byte[], T> as) {
    Map<FamilyId, T> found =
        inTable(files.stream().filter(each -> !folded.containsKey(each)).toList(), as);
    for (FamilyId file : files) {
      if (!found.containsKey(file)) {
        found.put(file, as.apply(folded(file).document()));
      }
    }
    return files.stream().map(each -> Objects.requireNonNull(found.get(each))).toList();
  }

  private Packed folded(FamilyId file) {
    return folded.computeIfAbsent(
        file, changed -> Packed.of(log.at(changed, position).orElseThrow()));
  }

  private <T> Map<FamilyId, T> inTable(List<FamilyId> files, Function<byte[], T> as) {
    Object[] ids = files.stream().map(FamilyId::value).toArray();
    Map<FamilyId, T> found = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement asking = connection.prepareStatement(DOCUMENTS);
          asking.setArray(1, connection.createArrayOf("uuid", ids));
          asking.setInt(2, generation);
          asking.setLong(3, position);
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
