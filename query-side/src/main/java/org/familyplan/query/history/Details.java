package org.familyplan.query.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was registered about members before each correction. */
final class Details {
  /** CPR numbers stay out of sentences. */
  private static final Set<String> TOLD = Set.of("role", "sex", "name", "birthDate");

  private final Map<EventId, ObjectNode> before = new HashMap<>();

  /**
   * Knows what additions and corrections of members say.
   *
   * @param entries them, in the order in which they were recorded
   */
  Details(List<Entry> entries, Amendments amendments) {
    Map<PersonId, ObjectNode> now = new HashMap<>();
    for (Entry each : entries) {
      if (each.event() instanceof FamilyMemberAdded added) {
        now.put(added.personId(), told(Sentences.content(added)));
      } else if (each.event() instanceof MemberDetailsCorrected corrected) {
        ObjectNode known = now.getOrDefault(corrected.personId(), Json.mapper().createObjectNode());
        before.put(each.eventId(), known.deepCopy());
        if (amendments.markedBy(each.eventId()) == null) {
          known.setAll(told(Sentences.content(corrected)));
        }
      }
    }
  }

  private static ObjectNode told(JsonNode content) {
    ObjectNode told = Json.mapper().createObjectNode();
    for (String name : TOLD) {
      JsonNode value = content.get(name);
      if (value != null && !value.isNull()) {
        told.set(name, value);
      }
    }
    return told;
  }

  /** The details before this correction, by their names. */
  @Nullable ObjectNode before(EventId correction) {
    return before.get(correction);
  }
}
