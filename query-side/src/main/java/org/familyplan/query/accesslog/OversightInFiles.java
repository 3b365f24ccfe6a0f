package org.familyplan.query.accesslog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.query.oversight.OversightProjection;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.PlanReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** What families' files say, read from what is projected of them. */
public final class OversightInFiles implements Oversight {
  private static final String OPENED =
      "select distinct e.family_id from plan_entry e join plan_family f"
          + " on f.generation = e.generation and f.family_id = e.family_id"
          + " where e.generation = "
          + ActiveGeneration.of(PlanProjection.NAME)
          + " and e.kind = 'OpeningEntry' and f.municipality = ?";

  private final JdbcTemplate jdbc;
  private final PlanReader plans;

  public OversightInFiles(JdbcTemplate jdbc, PlanReader plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  @Override
  public boolean isRelative(EmployeeId employee, FamilyId family, LocalDate day) {
    return of(family).filter(known -> known.isRelative(employee, day)).isPresent();
  }

  @Override
  public boolean hadBrokenGlass(EmployeeId employee, FamilyId family, LocalDate day) {
    return of(family).flatMap(known -> known.brokenGlassOn(employee, day)).isPresent();
  }

  @Override
  public List<BrokenGlass> notFollowedUp(
      MunicipalityCode municipality, LocalDate from, LocalDate until) {
    return jdbc
        .query(
            OPENED,
            (row, number) -> new FamilyId(row.getObject("family_id", UUID.class)),
            municipality.value())
        .stream()
        .flatMap(family -> of(family).stream().flatMap(known -> known.notReviewed().stream()))
        .filter(each -> !each.brokenOn().isBefore(from) && !each.brokenOn().isAfter(until))
        .sorted(Comparator.comparing(GlassBroken::brokenOn).reversed())
        .map(each -> new BrokenGlass(each.employee(), each.familyId(), each.brokenOn()))
        .toList();
  }

  private Optional<org.familyplan.api.oversight.Oversight> of(FamilyId family) {
    return plans.find(family).map(found -> OversightProjection.oversight(found.entries()));
  }
}
