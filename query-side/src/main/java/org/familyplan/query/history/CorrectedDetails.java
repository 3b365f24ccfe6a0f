package org.familyplan.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Which entry told each detail of a member, while a family's log is read. */
final class CorrectedDetails {
  private final Map<Detail, List<EventId>> told = new HashMap<>();

  private record Detail(PersonId person, String name) {}

  /**
   * Takes the next entry of the log. Answers which earlier entries it puts right, each with the
   * names of its details that were wrong; nothing for what is no correction of details.
   */
  Map<EventId, Set<String>> take(EventId id, FamilyEvent event) {
    Map<EventId, Set<String>> wrong = new LinkedHashMap<>();
    switch (event) {
      case FamilyMemberAdded e ->
          names(e.role(), e.sex(), e.name(), e.birthDate(), e.cpr())
              .forEach(name -> of(e.personId(), name).add(id));
      case MemberDetailsCorrected e ->
          names(e.role(), e.sex(), e.name(), e.birthDate(), e.cpr())
              .forEach(
                  name -> {
                    List<EventId> entries = of(e.personId(), name);
                    if (!entries.isEmpty()) {
                      wrong.computeIfAbsent(entries.getLast(), each -> new TreeSet<>()).add(name);
                    }
                    entries.add(id);
                  });
      case EntryMarkedErroneous e -> told.values().forEach(entries -> entries.remove(e.entry()));
      default -> {}
    }
    return wrong;
  }

  private List<EventId> of(PersonId person, String name) {
    return told.computeIfAbsent(new Detail(person, name), each -> new ArrayList<>());
  }

  private static List<String> names(
      @Nullable Object role,
      @Nullable Object sex,
      @Nullable Object name,
      @Nullable Object birthDate,
      @Nullable Object cpr) {
    List<String> names = new ArrayList<>();
    add(names, "role", role);
    add(names, "sex", sex);
    add(names, "name", name);
    add(names, "birthDate", birthDate);
    add(names, "cpr", cpr);
    return names;
  }

  private static void add(List<String> names, String name, @Nullable Object value) {
    if (value != null) {
      names.add(name);
    }
  }
}
