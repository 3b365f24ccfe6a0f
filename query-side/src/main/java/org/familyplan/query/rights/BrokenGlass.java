package org.familyplan.query.rights;

import java.time.LocalDate;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.rights.BreakGlass;
import org.familyplan.query.oversight.OversightProjection;
import org.familyplan.query.plan.PlanReader;

/** Who looks in an emergency, from what is projected. */
public final class BrokenGlass implements BreakGlass {
  private final PlanReader plans;

  public BrokenGlass(PlanReader plans) {
    this.plans = plans;
  }

  @Override
  public boolean isActive(FamilyId family, EmployeeId employee, LocalDate day) {
    return plans
        .find(family)
        .map(found -> OversightProjection.oversight(found.entries()))
        .flatMap(oversight -> oversight.brokenGlassOn(employee, day))
        .isPresent();
  }
}
