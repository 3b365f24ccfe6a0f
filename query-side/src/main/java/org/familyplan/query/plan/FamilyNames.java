package org.familyplan.query.plan;

import java.util.HashMap;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.household.MemberEntry;

/** What the members of a family are called now. */
public final class FamilyNames {
  private final PlanReader reader;

  public FamilyNames(PlanReader reader) {
    this.reader = reader;
  }

  /** Names by person id; empty for an unknown family. */
  public Map<String, Personal<String>> of(FamilyId family) {
    Map<String, Personal<String>> names = new HashMap<>();
    reader
        .find(family)
        .ifPresent(
            found ->
                found
                    .entries()
                    .all(MemberEntry.class)
                    .forEach(each -> names.put(each.personId().toString(), each.name())));
    return names;
  }
}
