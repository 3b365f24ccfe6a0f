package org.familyplan.app.identity;

import static org.familyplan.api.shared.Department.CHILD_AND_FAMILY;
import static org.familyplan.api.shared.Department.HEALTH;
import static org.familyplan.api.shared.Department.JOB_CENTRE;
import static org.familyplan.api.shared.Department.SCHOOL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.familyplan.api.shared.Department;
import org.familyplan.app.demo.cohort.Cohort;
import org.familyplan.app.demo.rebild.Rebild;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;

/**
 * Somebody to be in a demonstration: the people of the worked case, one of each other role,
 * systems, and the employees of the cohort and of Rebild. Everybody's secret is {@link #SECRET}.
 *
 * @param name user name, and subject of the tokens
 * @param claims what the tokens say beside
 */
public record DemonstrationUser(String name, Map<String, Object> claims) {
  /** Everybody's secret: it protects nothing, which is why the issuer stays on this machine. */
  public static final String SECRET = "demo";

  private static final String LOLLAND = "360";
  private static final String GULDBORGSUND = "376";
  private static final String SYSTEM = "demonstration";

  /** Everybody whom the demonstration issuer knows. */
  public static List<DemonstrationUser> all() {
    return Stream.concat(
            ofTheCaseAndOfEachRole().stream(),
            Stream.concat(Cohort.people().stream(), Rebild.people().stream())
                .map(DemonstrationUser::employee))
        .toList();
  }

  private static List<DemonstrationUser> ofTheCaseAndOfEachRole() {
    return List.of(
        employee("karen.holm", LOLLAND, List.of(CHILD_AND_FAMILY), Role.CASEWORKER),
        employee("lars.krogh", LOLLAND, List.of(JOB_CENTRE), Role.CASEWORKER),
        employee("anne.bach", LOLLAND, List.of(HEALTH), Role.CASEWORKER),
        employee("peter.lund", LOLLAND, List.of(SCHOOL), Role.CASEWORKER),
        employee("rikke.dam", LOLLAND, List.of(CHILD_AND_FAMILY), Role.CASEWORKER),
        employee("ole.friis", LOLLAND, List.of(CHILD_AND_FAMILY), Role.MANAGER, Role.CASEWORKER),
        employee("bent.borg", GULDBORGSUND, List.of(CHILD_AND_FAMILY), Role.CASEWORKER),
        employee("auditor", LOLLAND, List.of(), Role.AUDITOR),
        employee("analyst", LOLLAND, List.of(), Role.ANALYST),
        new DemonstrationUser(
            "national.auditor", claims(Role.AUDITOR).with(Claims.NATIONAL, true).all()),
        new DemonstrationUser(
            "national.analyst", claims(Role.ANALYST).with(Claims.NATIONAL, true).all()),
        new DemonstrationUser("operator", claims(Role.OPERATOR).all()),
        new DemonstrationUser(
            "mette",
            claims(Role.FAMILY_MEMBER)
                .with(Claims.MUNICIPALITY, LOLLAND)
                .with(Claims.PERSON, WorkedCase.METTE.toString())
                .all()),
        system("school.system", LOLLAND),
        system("guldborgsund.system", GULDBORGSUND));
  }

  /** An employee of the cohort or of Rebild. */
  private static DemonstrationUser employee(Actor actor) {
    return employee(
        actor.user().value(),
        actor.municipality().value(),
        List.of(Objects.requireNonNull(actor.department())),
        actor.role());
  }

  private static DemonstrationUser employee(
      String name, String municipality, List<Department> departments, Role... roles) {
    return new DemonstrationUser(
        name,
        claims(roles)
            .with(Claims.MUNICIPALITY, municipality)
            .with(Claims.DEPARTMENTS, departments.stream().map(Enum::name).toList())
            .all());
  }

  /** A system that acts on its own is its own calling system. */
  private static DemonstrationUser system(String name, String municipality) {
    return new DemonstrationUser(
        name,
        claims(Role.SYSTEM)
            .with(Claims.MUNICIPALITY, municipality)
            .with(Claims.SYSTEM, name)
            .all());
  }

  private static Saying claims(Role... roles) {
    return new Saying(new LinkedHashMap<>())
        .with(Claims.SYSTEM, SYSTEM)
        .with(Claims.ROLES, Claims.names(roles));
  }

  private record Saying(Map<String, Object> all) {
    Saying with(String claim, Object value) {
      all.put(claim, value);
      return this;
    }
  }
}
