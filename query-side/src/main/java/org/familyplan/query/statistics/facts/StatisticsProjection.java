package org.familyplan.query.statistics.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.projection.ProjectedEvent;
import org.familyplan.platform.projection.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the facts of each file in a table; an event costs one row read and one written. */
public final class StatisticsProjection implements Projection {
  /** Name of this projection. */
  public static final String NAME = "statistics";

  static final String TABLE = "statistics_facts";

  private final JdbcTemplate jdbc;
  private final LoggedFacts log;

  /**
   * A projection.
   *
   * @param log folds a family anew when one of its entries is corrected
   */
  public StatisticsProjection(JdbcTemplate jdbc, LoggedFacts log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(TABLE);
  }

  @Override
  public void project(int generation, Map<FamilyId, List<ProjectedEvent>> batch) {
    batch.forEach((family, events) -> project(generation, family, events));
  }

  private void project(int generation, FamilyId family, List<ProjectedEvent> events) {
    Optional<FamilyFacts> before = find(generation, family);
    FamilyFacts after = fold(before, events);
    RecordedEvent last = events.getLast().stored();
    jdbc.update(
        before.isPresent() ? UPDATE : INSERT,
        last.position(),
        after.file().municipality(),
        after.json(),
        generation,
        family.value());
  }

  private FamilyFacts fold(Optional<FamilyFacts> before, List<ProjectedEvent> events) {
    ProjectedEvent last = events.getLast();
    if (events.stream().anyMatch(each -> isCorrection(each.event()))) {
      return log.upTo(last.stored());
    }
    FamilyFacts facts = before.orElseGet(() -> FamilyFacts.opened(events.getFirst().event()));
    for (ProjectedEvent each : before.isPresent() ? events : events.subList(1, events.size())) {
      facts = facts.with(each.event());
    }
    return facts;
  }

  private static boolean isCorrection(FamilyEvent event) {
    return event instanceof FactCorrected || event instanceof EntryMarkedErroneous;
  }

  private Optional<FamilyFacts> find(int generation, FamilyId family) {
    return jdbc
        .query(
            "select document from statistics_facts where generation = ? and family_id = ?",
            (row, n) -> FamilyFacts.read(row.getBytes("document")),
            generation,
            family.value())
        .stream()
        .findFirst();
  }

  private static final String INSERT =
      "insert into statistics_facts (position, municipality, document, generation, family_id)"
          + " values (?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update statistics_facts set position = ?, municipality = ?, document = ?"
          + " where generation = ? and family_id = ?";
}
