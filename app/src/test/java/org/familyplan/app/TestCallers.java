package org.familyplan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Ids;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.ProblemCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Callers whom a request names in a header; without it the caller is the service's usual one. */
@Configuration(proxyBeanMethods = false)
class TestCallers {
  static final String HEADER = "Test-Caller";

  private static final MunicipalityCode LOLLAND = new MunicipalityCode("360");
  private static final MunicipalityCode GULDBORGSUND = new MunicipalityCode("376");
  private static final Map<String, Actor> ACTORS =
      Stream.of(
              employee("karen.holm", Role.CASEWORKER, LOLLAND),
              employee("lars.krogh", Role.CASEWORKER, LOLLAND),
              employee("anne.bach", Role.CASEWORKER, LOLLAND),
              employee("peter.lund", Role.CASEWORKER, LOLLAND),
              employee("rikke.dam", Role.CASEWORKER, LOLLAND),
              employee("ole.friis", Role.MANAGER, LOLLAND),
              employee("bent.borg", Role.CASEWORKER, GULDBORGSUND),
              employee("auditor", Role.AUDITOR, LOLLAND),
              employee("analyst", Role.ANALYST, LOLLAND),
              employee("operator", Role.OPERATOR, Actor.NO_MUNICIPALITY),
              employee("school.system", Role.SYSTEM, LOLLAND),
              new Actor(
                  new EmployeeId("national.auditor"),
                  Role.AUDITOR,
                  List.of(),
                  Actor.NO_MUNICIPALITY,
                  "test",
                  null,
                  true),
              new Actor(
                  new EmployeeId("mette"),
                  Role.FAMILY_MEMBER,
                  List.of(),
                  LOLLAND,
                  "test",
                  new PersonId(Ids.of("case/mette")),
                  false))
          .collect(Collectors.toMap(each -> each.user().value(), Function.identity()));

  private static Actor employee(String name, Role role, MunicipalityCode municipality) {
    return new Actor(new EmployeeId(name), role, Department.CHILD_AND_FAMILY, municipality, "test");
  }

  @Bean
  @Primary
  Caller callerByHeader(Caller caller) {
    return request -> {
      String name = request.headers().firstHeader(HEADER);
      return name == null
          ? caller.of(request)
          : Optional.ofNullable(ACTORS.get(name)).orElseThrow(ProblemCode.ERROR::problem);
    };
  }
}
