package org.familyplan.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.audit.AuditQuery.DrawSample;
import org.familyplan.api.audit.SampleView;
import org.familyplan.api.audit.SampleView.File;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.casefile.CaseFile.Found;
import org.familyplan.query.casefile.CaseFiles;
import org.familyplan.query.web.Freshness;
import org.familyplan.query.web.KnownAt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Draws samples of the files that had been opened at a position of the log. */
public final class Sampling {
  /** A department is looked for in the files themselves, one by one. */
  private static final int MOST_READ = 2_000;

  private static final String PLAN = "plan";
  private static final String OPENED =
      "select f.family_id, f.municipality, f.opened_on, f.programme from plan_family f"
          + " join event_log e on e.stream = f.family_id and e.sequence = 0"
          + " where f.generation = "
          + ActiveGeneration.of(PLAN)
          + " and e.position <= ?";

  private final JdbcTemplate jdbc;
  private final EventLog log;
  private final CaseFiles files;
  private final Freshness freshness;
  private final InstantSource clock;

  public Sampling(
      JdbcTemplate jdbc, EventLog log, CaseFiles files, Freshness freshness, InstantSource clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.files = files;
    this.freshness = freshness;
    this.clock = clock;
  }

  /**
   * Draws among the files that the actor may know. Throws RequestProblem: 400 for a knownAt that is
   * none or in the future, 422 when too many files would have to be read, 503 while the read side
   * has not got as far.
   */
  SampleView draw(DrawSample wanted, Actor actor) {
    long position = log.headAt(KnownAt.of(wanted.knownAt(), clock.instant())).position();
    freshness.await(PLAN, position);
    List<File> drawn =
        Draw.inOrder(
            wanted.seed(), opened(wanted, actor, position), file -> file.familyId().value());
    return new SampleView(wanted.seed(), position, drawn.size(), first(drawn, wanted, position));
  }

  private List<File> opened(DrawSample wanted, Actor actor, long position) {
    StringBuilder sql = new StringBuilder(OPENED);
    List<Object> values = new ArrayList<>(List.of(position));
    if (!Standing.isNational(actor)) {
      and(sql, values, "f.municipality = ?", actor.municipality().value());
    }
    MunicipalityCode municipality = wanted.municipality();
    and(sql, values, "f.municipality = ?", municipality == null ? null : municipality.value());
    and(sql, values, "f.opened_on >= ?", wanted.openedFrom());
    and(sql, values, "f.opened_on <= ?", wanted.openedUntil());
    and(sql, values, "f.programme = ?", wanted.programme());
    return jdbc.query(sql.toString(), Sampling::file, values.toArray());
  }

  private static void and(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object wanted) {
    if (wanted != null) {
      sql.append(" and ").append(condition);
      values.add(wanted);
    }
  }

  private static File file(ResultSet row, int n) throws SQLException {
    return new File(
        new FamilyId(row.getObject("family_id", UUID.class)),
        new MunicipalityCode(row.getString("municipality")),
        row.getObject("opened_on", LocalDate.class),
        row.getString("programme"));
  }

  private List<File> first(List<File> drawn, DrawSample wanted, long position) {
    Department department = wanted.department();
    if (department == null) {
      return drawn.stream().limit(wanted.size()).toList();
    }
    List<File> found =
        drawn.stream()
            .limit(MOST_READ)
            .filter(each -> works(department, each.familyId(), position))
            .limit(wanted.size())
            .toList();
    if (found.size() < wanted.size() && drawn.size() > MOST_READ) {
      throw ProblemCode.SAMPLE_TOO_WIDE.problem();
    }
    return found;
  }

  private boolean works(Department department, FamilyId family, long position) {
    return files.find(family, position).stream()
        .flatMap(file -> file.inForce().stream())
        .map(Found::event)
        .flatMap(Sampling::departments)
        .anyMatch(department::equals);
  }

  private static Stream<Department> departments(FamilyEvent event) {
    return switch (event) {
      case GoalAdded e -> Stream.of(e.department());
      case InterventionGranted e -> Stream.of(e.department());
      case TeamMemberAdded e -> Stream.of(e.department());
      default -> Stream.empty();
    };
  }
}
