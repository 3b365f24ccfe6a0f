package org.familyplan.platform.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyId;

/**
 * The next events of the log that one segment takes in.
 *
 * @param events those of its families that are not stopped; may be none
 * @param upTo where the segment stands afterwards
 */
record Share(List<ProjectedEvent> events, long upTo) {

  /** Events by family, in the order of the log. */
  static Map<FamilyId, List<ProjectedEvent>> byFamily(List<ProjectedEvent> events) {
    Map<FamilyId, List<ProjectedEvent>> families = new LinkedHashMap<>();
    for (ProjectedEvent each : events) {
      families
          .computeIfAbsent(new FamilyId(each.stored().stream()), family -> new ArrayList<>())
          .add(each);
    }
    return families;
  }
}
