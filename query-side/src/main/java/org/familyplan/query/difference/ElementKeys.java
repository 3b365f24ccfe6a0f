package org.familyplan.query.difference;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What identifies the elements of a list, by the components that lead to the list. */
final class ElementKeys {
  /** JSON Pointers into the element; a list that is not here has elements without identity. */
  static final Map<String, List<String>> OF_LISTS =
      Map.ofEntries(
          entry("members", List.of("/personId")),
          entry("members.household", List.of("/from")),
          entry("members.enrolled", List.of("/from")),
          entry("members.moves", List.of("/on", "/returned")),
          entry("file.externalIds", List.of("/system", "/value")),
          entry("coordination.appointments", List.of("/from")),
          entry("coordination.covers", List.of("/from")),
          entry("coordination.gaps", List.of("/from")),
          entry("coordination.team", List.of("/employee/employeeId", "/from")),
          entry("plan.versions", List.of("/number")),
          entry("plan.parts", List.of("/partId")),
          entry("plan.parts.suspensions", List.of("/from")),
          entry("plan.agreements", List.of("/personId", "/agreedOn")),
          entry("plan.absorbed", List.of("/personId", "/type", "/outsideId")),
          entry("plan.followUps", List.of("/followUpId")),
          entry("plan.childrenHeard", List.of("/personId", "/heardOn")),
          entry("plan.documents", List.of("/documentId")),
          entry("plan.otherPlans", List.of("/planId")),
          entry("goals", List.of("/goalId")),
          entry("goals.departments", List.of("/department")),
          entry("goals.dueDates", List.of("/agreedOn")),
          entry("goals.subGoals", List.of("/subGoalId")),
          entry("goals.progress", List.of("/ratedOn", "/ratedBy")),
          entry("goals.motivations", List.of("/personId", "/saidOn")),
          entry("barriers", List.of("/barrierId")),
          entry("barriers.actions", List.of("/actedOn")),
          entry("interventions", List.of("/interventionId")),
          entry("interventions.pauses", List.of("/from")),
          entry("interventions.adjustments", List.of("/adjustedOn")),
          entry("livelihoods", List.of("/personId")),
          entry("livelihoods.employment", List.of("/from")),
          entry("livelihoods.benefits", List.of("/benefit", "/from")),
          entry("livelihoods.categories", List.of("/scheme", "/from")),
          entry("measurements", List.of("/personId")),
          entry("measurements.measurements", List.of("/measurementId")),
          entry("measurements.measurements.values", List.of("/dimension")),
          entry("measurements.declined", List.of("/instrument", "/phase", "/declinedOn")),
          entry("measurements.changes", List.of("/instrument", "/instrumentVersion")),
          entry("measurements.changes.dimensions", List.of("/dimension")),
          entry("childhoods", List.of("/personId")),
          entry("childhoods.jobs", List.of("/jobId")),
          entry("childhoods.absence", List.of("/from")),
          entry("childhoods.schooling", List.of("/from")),
          entry("withheld", List.of("/what", "/id")));

  private ElementKeys() {}

  /**
   * A key for each element, in their order, all of them different: elements that nothing tells
   * apart are counted.
   *
   * @param place the components that lead to the list
   */
  static List<String> of(String place, JsonNode list) {
    List<String> identity = OF_LISTS.getOrDefault(place, List.of(""));
    List<String> keys = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode element : list) {
      String key =
          identity.stream()
              .map(pointer -> element.at(pointer).toString())
              .collect(Collectors.joining("\n"));
      keys.add(key + "\n" + seen.merge(key, 1, Integer::sum));
    }
    return keys;
  }

  /** The elements by their keys, in their order. */
  static Map<String, JsonNode> byKey(String place, JsonNode list) {
    List<String> keys = of(place, list);
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    for (int at = 0; at < keys.size(); at++) {
      elements.put(keys.get(at), list.get(at));
    }
    return elements;
  }
}
