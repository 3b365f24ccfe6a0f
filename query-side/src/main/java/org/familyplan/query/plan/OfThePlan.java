package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.intervention.InterventionView;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a plan that follows on another: not what was over when it began.
 *
 * @param since first day of the plan; null when it is the family's first
 */
record OfThePlan(@Nullable LocalDate since) {
  List<GoalView> goals(List<GoalView> all) {
    return all.stream().filter(each -> !each.status().isEnd() || isAfter(each.since())).toList();
  }

  List<InterventionView> interventions(List<InterventionView> all) {
    return all.stream().filter(each -> isAfter(each.endedOn())).toList();
  }

  /** Those who were in the household since, and who has custody of them. */
  List<MemberView> members(List<MemberView> all) {
    List<MemberView> here = all.stream().filter(this::wasThere).toList();
    Set<PersonId> holders = new HashSet<>();
    here.forEach(each -> holders.addAll(each.custodyHolders()));
    return all.stream()
        .filter(each -> here.contains(each) || holders.contains(each.personId()))
        .toList();
  }

  private boolean wasThere(MemberView member) {
    return member.household().stream().anyMatch(each -> isAfter(each.until()));
  }

  private boolean isAfter(@Nullable LocalDate end) {
    return since == null || end == null || end.isAfter(since);
  }
}
