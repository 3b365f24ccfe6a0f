package org.familyplan.app.architecture;

import static org.familyplan.app.architecture.Boundary.AGGREGATES;
import static org.familyplan.app.architecture.Boundary.AXON;
import static org.familyplan.app.architecture.Boundary.DATA_SOURCES;
import static org.familyplan.app.architecture.Boundary.JACKSON;
import static org.familyplan.app.architecture.Boundary.JDBC;
import static org.familyplan.app.architecture.Boundary.OLD_JACKSON;
import static org.familyplan.app.architecture.Boundary.SERVLETS;
import static org.familyplan.app.architecture.Boundary.SPRING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may not know whom. */
final class Boundaries {
  /** Which capabilities a capability's decisions may look at; the family file looks at all. */
  static final Map<String, List<String>> DECISIONS_LOOK_AT = new LinkedHashMap<>();

  static {
    DECISIONS_LOOK_AT.put("household", List.of());
    DECISIONS_LOOK_AT.put("record", List.of());
    DECISIONS_LOOK_AT.put("coordination", List.of());
    DECISIONS_LOOK_AT.put("goal", List.of("household"));
    DECISIONS_LOOK_AT.put("intervention", List.of("household", "goal"));
    DECISIONS_LOOK_AT.put("consent", List.of("household"));
    DECISIONS_LOOK_AT.put("plan", List.of("household", "consent", "goal", "intervention"));
    DECISIONS_LOOK_AT.put("livelihood", List.of("household"));
    DECISIONS_LOOK_AT.put("measurement", List.of("household"));
    DECISIONS_LOOK_AT.put("childhood", List.of("household"));
    DECISIONS_LOOK_AT.put("confidentiality", List.of("household", "record"));
    DECISIONS_LOOK_AT.put("oversight", List.of("household"));
    DECISIONS_LOOK_AT.put("erasure", List.of("household", "record"));
    DECISIONS_LOOK_AT.put("audit", List.of("record"));
    DECISIONS_LOOK_AT.put("familyfile", capabilities());
  }

  private Boundaries() {}

  /** Every capability but the family file itself. */
  static List<String> capabilities() {
    return DECISIONS_LOOK_AT.keySet().stream().filter(each -> !each.equals("familyfile")).toList();
  }

  static List<Boundary> all() {
    List<Boundary> all = new ArrayList<>(modules());
    all.addAll(decisions());
    return all;
  }

  /** What the modules promise. */
  static List<Boundary> modules() {
    return List.of(
        Boundary.of(
            "api",
            List.of("platform", "command", "query", "app"),
            SPRING,
            AXON,
            JDBC,
            DATA_SOURCES,
            SERVLETS,
            JACKSON,
            OLD_JACKSON),
        Boundary.of("platform", List.of("command", "query", "app", "api.goal", "api.household")),
        Boundary.of("command", List.of("query", "app")),
        Boundary.of("query", List.of("command", "app"), AXON, AGGREGATES),
        Boundary.of("", List.of(), OLD_JACKSON));
  }

  /** What deciding may not look at. */
  static List<Boundary> decisions() {
    List<Boundary> all = new ArrayList<>();
    DECISIONS_LOOK_AT.forEach(
        (capability, allowed) -> {
          List<String> forbidden = new ArrayList<>(List.of("command.pipeline"));
          DECISIONS_LOOK_AT.keySet().stream()
              .filter(other -> !other.equals(capability) && !allowed.contains(other))
              .forEach(other -> forbidden.add("command." + other));
          all.add(
              Boundary.of(
                  "command." + capability,
                  forbidden,
                  SPRING,
                  JDBC,
                  DATA_SOURCES,
                  SERVLETS,
                  JACKSON));
        });
    return all;
  }
}
