package org.familyplan.query.sight;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.familyplan.api.confidentiality.EntryReader;
import org.familyplan.api.coordination.CoordinationView;
import org.familyplan.api.coordination.CoordinationView.Acting;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.time.Tense;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.query.coordination.CoordinationProjection;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.Origin;
import org.familyplan.query.oversight.OversightProjection;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to one family today.
 *
 * @param hasBrokenTheGlass true when an emergency lets the reader look
 */
record Reader(Actor actor, Set<EntryReader> capacities, boolean hasBrokenTheGlass) {

  static Reader of(Actor actor, Entries all, LocalDate today) {
    CoordinationView work = CoordinationProjection.view(all, today, id -> Optional.empty());
    Set<EntryReader> capacities = EnumSet.noneOf(EntryReader.class);
    if (acts(work.acting(), actor.user())) {
      capacities.add(EntryReader.COORDINATOR);
    }
    if (work.team().stream()
        .filter(each -> each.tense() == Tense.CURRENT)
        .anyMatch(each -> each.employee().employeeId().equals(actor.user()))) {
      capacities.add(EntryReader.TEAM_MEMBER);
    }
    if (actor.role() == Role.MANAGER) {
      capacities.add(EntryReader.MANAGER);
    }
    return new Reader(
        actor,
        capacities,
        actor.role() == Role.CASEWORKER
            && OversightProjection.oversight(all).brokenGlassOn(actor.user(), today).isPresent());
  }

  private static boolean acts(@Nullable Acting acting, EmployeeId user) {
    return acting != null && acting.employee().employeeId().equals(user);
  }

  /** In which capacities an entry is read. */
  Set<EntryReader> capacities(Origin origin) {
    if (origin.department() == null || !actor.departments().contains(origin.department())) {
      return capacities;
    }
    Set<EntryReader> withDepartment = EnumSet.of(EntryReader.OWN_DEPARTMENT);
    withDepartment.addAll(capacities);
    return withDepartment;
  }
}
