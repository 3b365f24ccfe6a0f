package org.familyplan.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.command.familyfile.Family;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.DecisionParameterResolverFactory;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What a decision is taken with in tests: a day, ids that count up, a few employees. */
public final class DecisionFixture {
  private static final MunicipalityCode LOLLAND = new MunicipalityCode("360");
  private static final EventSchema SCHEMA = new EventSchema(Catalogue.events(), List.of());
  private static final Map<EmployeeId, Employee> EMPLOYEES =
      Stream.of(
              employee("karen.holm", LOLLAND, Department.CHILD_AND_FAMILY),
              employee("lars.krogh", LOLLAND, Department.JOB_CENTRE),
              employee("anne.bach", LOLLAND, Department.HEALTH),
              employee("peter.lund", LOLLAND, Department.SCHOOL),
              employee("rikke.dam", LOLLAND, Department.CHILD_AND_FAMILY),
              employee("ole.friis", LOLLAND, Department.CHILD_AND_FAMILY),
              employee("bent.borg", new MunicipalityCode("376"), Department.CHILD_AND_FAMILY))
          .collect(Collectors.toMap(Employee::id, Function.identity()));

  private DecisionFixture() {}

  private static Employee employee(String id, MunicipalityCode where, Department department) {
    return new Employee(
        new EmployeeId(id), id, where, department, null, LocalDate.of(2010, 1, 1), null);
  }

  /** A family to give events to. */
  public static AggregateTestFixture<Family> fixture() {
    AggregateTestFixture<Family> fixture = new AggregateTestFixture<>(Family.class);
    fixture.registerParameterResolverFactory(new DecisionParameterResolverFactory());
    // Axon compares values of maps by equals, which the family's members do not have.
    fixture.setReportIllegalStateChange(false);
    fixture.registerCommandTargetResolver(
        message -> {
          FamilyCommand command = (FamilyCommand) message.getPayload();
          return new VersionedAggregateIdentifier((Object) command.familyId().toString(), null);
        });
    return fixture;
  }

  /** Metadata for a command of Karen Holm that arrives at noon of a day. */
  public static MetaData on(String isoToday) {
    return on(isoToday, "karen.holm", Role.CASEWORKER);
  }

  /** Metadata for a command of somebody else. */
  public static MetaData on(String isoToday, String employee, Role role) {
    return MetaData.with(Decision.KEY, decision(isoToday, employee, role));
  }

  private static Decision decision(String isoToday, String employee, Role role) {
    AtomicLong ids = new AtomicLong(1);
    return new Decision(
        new Decision.Given(
            new Actor(new EmployeeId(employee), role, Department.CHILD_AND_FAMILY, LOLLAND, "test"),
            null,
            LocalDate.parse(isoToday).atTime(12, 0).atZone(Decision.ZONE).toInstant(),
            "test",
            new UUID(1, 1),
            new UUID(1, 2),
            null,
            Circumstances.NONE,
            id -> Optional.ofNullable(EMPLOYEES.get(id)),
            SCHEMA,
            () -> new UUID(2, ids.getAndIncrement())));
  }

  /** A refusal by the rule with this code. */
  public static Matcher<Throwable> refusedWith(String code) {
    return new CustomTypeSafeMatcher<>("refusal with " + code) {
      @Override
      protected boolean matchesSafely(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.rule().code().equals(code);
      }
    };
  }
}
