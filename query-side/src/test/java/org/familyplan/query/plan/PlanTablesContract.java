package org.familyplan.query.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.Catalogue;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.coordination.CaseloadView;
import org.familyplan.api.coordination.CaseloadView.Case;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationKind;
import org.familyplan.api.coordination.CoordinationQuery.GetCoordinatorCaseload;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.HandedOverPlanView;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanQuery.GetHandedOverPlan;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventMetadata.Sensitivity;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.projection.ProjectionSettings;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.vault.FamilySealing;
import org.familyplan.platform.vault.KeyEncryption;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.coordination.GetCoordinatorCaseloadHandler;
import org.familyplan.query.familyfile.DirectoryRows;
import org.familyplan.query.web.QueryContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the plan's tables answer across families: caseloads and exact copies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanTablesContract {
  private static final EventSchema SCHEMA = new EventSchema(Catalogue.events(), List.of());
  private static final MunicipalityCode LOLLAND = new MunicipalityCode("360");
  private static final InstantSource CLOCK =
      InstantSource.fixed(day("2015-02-01").atTime(12, 0).toInstant(ZoneOffset.UTC));
  private static final EventMetadata METADATA =
      new EventMetadata(
          new EmployeeId("demo"),
          Role.CASEWORKER,
          null,
          LOLLAND,
          "test",
          null,
          "test",
          new UUID(0, 1),
          new UUID(0, 2),
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          InformationKind.PLAN,
          Sensitivity.CONFIDENTIAL,
          null);
  private static final QueryContext READER =
      new QueryContext(
          new Actor(new EmployeeId("demo"), Role.CASEWORKER, null, LOLLAND, "test"),
          Locale.ENGLISH,
          Right.YES,
          LookPurpose.CASE_WORK);

  private final Function<Path, TestDatabase> kind;
  private TestDatabase database;
  private JdbcEventLog log;
  private Vault vault;
  private Projections projections;
  private GetCoordinatorCaseloadHandler caseload;
  private GetHandedOverPlanHandler copies;
  private EmployeeId karen;
  private EmployeeId rikke;
  private FamilyId family;

  PlanTablesContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    log = new JdbcEventLog(database.database(), InstantSource.system(), AppendSettings.defaults());
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    TransactionTemplate snapshot =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    vault =
        new Vault(
            database.dataSource(), new KeyEncryption(Map.of(1, new byte[32])), UUID::randomUUID);
    projections =
        new Projections(
            database.dataSource(),
            log,
            SCHEMA,
            CLOCK,
            ProjectionSettings.defaults(),
            List.of(
                new PlanProjection(
                    jdbc,
                    log,
                    SCHEMA,
                    new DirectoryRows(jdbc, new KeyedHash(new byte[32]), vault))));
    projections.start();
    Employees everybody =
        id -> Optional.of(employee(id)).filter(each -> !id.value().equals("nobody"));
    caseload =
        new GetCoordinatorCaseloadHandler(PlanProjection.NAME, jdbc, everybody, snapshot, CLOCK);
    copies =
        new GetHandedOverPlanHandler(
            new PlanReader(jdbc, vault), log, SCHEMA, vault, snapshot, CLOCK);
  }

  @AfterAll
  void close() {
    projections.close();
    log.close();
    database.close();
  }

  /** Each test has a family and employees of its own in the tables of all. */
  @BeforeEach
  void openAFamily() {
    family = new FamilyId(UUID.randomUUID());
    karen = new EmployeeId("karen-" + family);
    rikke = new EmployeeId("rikke-" + family);
    append(family, opened(family), added(family, "2014-06-20"), added(family, "2014-12-01"));
  }

  @Test
  void anAppointedCoordinatorHasTheFamilyFromTheFirstDayOn() {
    append(family, new CoordinatorAssigned(family, karen, day("2014-07-01"), null));
    assertThat(cases(karen, "2014-06-30")).isEmpty();
    assertThat(cases(karen, "2014-07-01"))
        .containsExactly(aCase(family, CoordinationKind.APPOINTED, "2014-07-01", null, 1, true));
    assertThat(cases(rikke, "2014-07-01")).isEmpty();
  }

  @Test
  void householdMembersAreCountedOnTheDay() {
    append(family, new CoordinatorAssigned(family, karen, day("2014-07-01"), null));
    assertThat(cases(karen, "2014-12-01").getFirst().householdMembers()).isEqualTo(2);
    append(
        family,
        new FamilyMemberLeft(
            family,
            added(family, "2014-06-20").personId(),
            day("2015-01-01"),
            LeavingReason.MOVED_OUT));
    assertThat(cases(karen, "2015-01-01").getFirst().householdMembers()).isEqualTo(1);
  }

  @Test
  void withoutADayTheCaseloadIsTodays() {
    append(family, new CoordinatorAssigned(family, karen, day("2014-07-01"), null));
    awaitProjection();
    CaseloadView view = caseload.answer(new GetCoordinatorCaseload(karen, null), READER).view();
    assertThat(view.on()).isEqualTo("2015-02-01");
    assertThat(view.employee().name()).isEqualTo("Name of " + karen);
    assertThat(view.open()).isEqualTo(1);
  }

  @Test
  void aDeputyHasTheFamilyToo() {
    append(
        family,
        new CoordinatorAssigned(family, karen, day("2014-07-01"), null),
        new CoordinatorAbsenceCovered(family, karen, rikke, day("2015-01-12"), day("2015-02-28")));
    assertThat(cases(karen, "2015-02-27")).hasSize(1);
    assertThat(cases(rikke, "2015-02-27"))
        .containsExactly(
            aCase(family, CoordinationKind.COVER, "2015-01-12", "2015-02-28", 2, true));
    assertThat(cases(rikke, "2015-02-28")).isEmpty();
  }

  @Test
  void familiesAreListedByTheirFirstDay() {
    FamilyId other = new FamilyId(UUID.randomUUID());
    append(
        other,
        opened(other),
        added(other, "2014-06-20"),
        new CoordinatorAssigned(other, karen, day("2014-06-25"), null));
    append(family, new CoordinatorAssigned(family, karen, day("2014-07-01"), null));
    assertThat(cases(karen, "2014-07-01"))
        .extracting(Case::familyId)
        .containsExactly(other, family);
  }

  @Test
  void aHandoverMovesTheFamily() {
    append(
        family,
        new CoordinatorAssigned(family, karen, day("2014-07-01"), null),
        new CoordinationHandedOver(
            family, karen, rikke, day("2015-03-02"), Personal.of("new department")));
    assertThat(cases(karen, "2015-03-01").getFirst().until()).isEqualTo("2015-03-02");
    assertThat(cases(karen, "2015-03-02")).isEmpty();
    assertThat(cases(rikke, "2015-03-02").getFirst().since()).isEqualTo("2015-03-02");
  }

  @Test
  void aCorrectedCoverMovesItsDays() {
    append(family, new CoordinatorAssigned(family, karen, day("2014-07-01"), null));
    EventId cover =
        append(
            family,
            new CoordinatorAbsenceCovered(
                family, karen, rikke, day("2015-01-12"), day("2015-02-28")));
    append(
        family,
        new FactCorrected(
            family,
            cover,
            new CoordinatorAbsenceCovered(
                family, karen, rikke, day("2015-01-19"), day("2015-02-28")),
            Personal.of("dates"),
            List.of(),
            day("2015-01-19"),
            day("2015-02-28")));
    assertThat(cases(rikke, "2015-01-18")).isEmpty();
    assertThat(cases(rikke, "2015-01-19")).hasSize(1);
    assertThat(cases(karen, "2015-01-19")).hasSize(1);
  }

  @Test
  void anErroneousAppointmentTakesTheFamilyAway() {
    EventId assigned =
        append(family, new CoordinatorAssigned(family, karen, day("2014-07-01"), null));
    assertThat(cases(karen, "2014-07-01")).hasSize(1);
    append(
        family,
        new EntryMarkedErroneous(
            family, assigned, Personal.of("other family"), List.of(), day("2014-07-02")));
    assertThat(cases(karen, "2014-07-01")).isEmpty();
  }

  @Test
  void afterTheLastDayOfTheEffortTheFileIsNotOpen() {
    append(
        family,
        new CoordinatorAssigned(family, karen, day("2014-07-01"), null),
        new FamilyFileClosed(family, day("2015-01-20"), ClosureReason.OPTED_OUT, null));
    assertThat(cases(karen, "2015-01-20")).extracting(Case::fileOpen).containsExactly(true);
    assertThat(cases(karen, "2015-01-21")).extracting(Case::fileOpen).containsExactly(false);
    awaitProjection();
    assertThat(
            caseload
                .answer(new GetCoordinatorCaseload(karen, day("2015-01-21")), READER)
                .view()
                .open())
        .isZero();
  }

  @Test
  void anUnknownEmployeeIsNotFound() {
    assertThatThrownBy(() -> cases(new EmployeeId("nobody"), "2015-01-01"))
        .isInstanceOfSatisfying(
            RequestProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(404);
              assertThat(problem.code()).isEqualTo("employee.unknown");
            });
  }

  @Test
  void theExactCopyIsAnsweredWithItsHash() {
    PlanHandedOver event = copy("# Familiens plan\n\nÆØÅ\n");
    append(family, event);
    awaitProjection();
    HandedOverPlanView view =
        copies.answer(new GetHandedOverPlan(family, event.documentId()), READER).view();
    assertThat(view)
        .isEqualTo(
            new HandedOverPlanView(
                family,
                event.documentId(),
                view.eventId(),
                2,
                RecipientKind.DEPARTMENT,
                null,
                Personal.of("Jobcentret"),
                day("2014-12-10"),
                1,
                "ab12",
                List.of(),
                Personal.of("# Familiens plan\n\nÆØÅ\n")));
  }

  @Test
  void aDocumentOfAnotherFamilyIsNotFound() {
    PlanHandedOver event = copy("text");
    append(family, event);
    FamilyId other = new FamilyId(UUID.randomUUID());
    append(other, opened(other));
    awaitProjection();
    assertThat(codeOf(new GetHandedOverPlan(other, event.documentId())))
        .isEqualTo("plan.document-unknown");
    assertThat(codeOf(new GetHandedOverPlan(new FamilyId(UUID.randomUUID()), event.documentId())))
        .isEqualTo("family.unknown");
  }

  private String codeOf(GetHandedOverPlan query) {
    try {
      copies.answer(query, READER);
      return "none";
    } catch (RequestProblem problem) {
      assertThat(problem.status()).isEqualTo(404);
      return problem.code();
    }
  }

  private PlanHandedOver copy(String text) {
    return new PlanHandedOver(
        family,
        new DocumentId(UUID.randomUUID()),
        2,
        RecipientKind.DEPARTMENT,
        null,
        Personal.of("Jobcentret"),
        1,
        "ab12",
        List.of(),
        Personal.of(text),
        day("2014-12-10"));
  }

  private List<Case> cases(EmployeeId employee, String on) {
    awaitProjection();
    return caseload.answer(new GetCoordinatorCaseload(employee, day(on)), READER).view().cases();
  }

  private void awaitProjection() {
    assertThat(
            projections.awaitPosition(
                PlanProjection.NAME, log.head().position(), Duration.ofSeconds(20)))
        .isTrue();
  }

  /** Appends events to a family; answers with the id of the last. */
  private EventId append(FamilyId stream, FamilyEvent... events) {
    List<NewEvent> written = new ArrayList<>();
    FamilySealing sealing = vault.sealing(stream.value(), false);
    for (FamilyEvent event : events) {
      UUID id = UUID.randomUUID();
      written.add(SCHEMA.write(id, event, METADATA, sealing.of(id)));
    }
    log.append(
        new HandOver(
            stream.value(),
            log.version(stream.value()),
            written,
            List.of(),
            List.of(),
            null,
            UUID.randomUUID(),
            sealing.secrets(),
            "{}".getBytes(UTF_8)));
    vault.stored(stream.value(), sealing, sealing.secrets());
    return new EventId(written.getLast().eventId());
  }

  private static FamilyFileOpened opened(FamilyId family) {
    return new FamilyFileOpened(
        family,
        LOLLAND,
        day("2014-06-20"),
        day("2014-06-10"),
        day("2014-06-17"),
        null,
        null,
        List.of());
  }

  /** A member whose id follows from the family and the day. */
  private static FamilyMemberAdded added(FamilyId family, String since) {
    return new FamilyMemberAdded(
        family,
        new PersonId(UUID.nameUUIDFromBytes((family + since).getBytes(UTF_8))),
        FamilyRole.PROVIDER,
        Sex.FEMALE,
        "Mette",
        day("1983-03-14"),
        null,
        day(since));
  }

  private static Case aCase(
      FamilyId family,
      CoordinationKind kind,
      String since,
      @Nullable String until,
      int members,
      boolean open) {
    return new Case(family, kind, day(since), until == null ? null : day(until), members, open);
  }

  private static Employee employee(EmployeeId id) {
    return new Employee(
        id, "Name of " + id, LOLLAND, Department.CHILD_AND_FAMILY, null, day("2010-01-01"), null);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
