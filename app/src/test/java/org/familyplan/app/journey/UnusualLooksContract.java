package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.accesslog.AccessLogQuery.FindUnusualLookUps;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.accesslog.UnusualKind;
import org.familyplan.api.accesslog.UnusualLookUpsView;
import org.familyplan.api.accesslog.UnusualLookUpsView.Finding;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.accesslog.Look;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.rights.Right;
import org.familyplan.query.accesslog.FindUnusualLookUpsHandler;
import org.familyplan.query.accesslog.Oversight;
import org.familyplan.query.accesslog.Volume;
import org.familyplan.query.rights.Relations;
import org.familyplan.query.web.QueryContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Managers find the looks that want an explanation, and no others. */
abstract class UnusualLooksContract extends ServiceContract {
  private static final MunicipalityCode LOLLAND = new MunicipalityCode("360");

  private EmployeeId karen;
  private FamilyId family;
  private LocalDate today;

  @BeforeEach
  void openAFamily() {
    today = LocalDate.ofInstant(InstantSource.system().instant(), Decision.ZONE);
    karen = new EmployeeId("karen-" + UUID.randomUUID());
    service()
        .part(EmployeeRegister.class)
        .put(
            List.of(
                new Employee(
                    karen,
                    "Karen Holm",
                    LOLLAND,
                    Department.CHILD_AND_FAMILY,
                    null,
                    LocalDate.parse("2010-01-01"),
                    null)));
    family = new FamilyId(UUID.fromString(openFamily()));
  }

  @Test
  void aLookWithoutATaskIsFound() {
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(find(UnusualKind.WITHOUT_TASK, Oversight.NONE).found())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.employee()).isEqualTo(karen);
              assertThat(found.name()).isEqualTo("Karen Holm");
              assertThat(found.familyId()).isEqualTo(family);
              assertThat(found.on()).isEqualTo(today);
            });
  }

  @Test
  void aCoordinatorsLookIsUsual() {
    coordinate();
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(find(UnusualKind.WITHOUT_TASK, Oversight.NONE).found()).isEmpty();
  }

  @Test
  void aTeamMembersLookIsUsual() {
    assertThat(
            service()
                .post(
                    "/v1/families/" + family + "/team",
                    json(
                        "'employee':'%s','department':'CHILD_AND_FAMILY','role':'CASEWORKER',"
                            + "'from':'2014-07-01'",
                        karen.value()))
                .statusCode())
        .isIn(200, 201);
    awaitPlan();
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(find(UnusualKind.WITHOUT_TASK, Oversight.NONE).found()).isEmpty();
  }

  @Test
  void aManagersLookIsUsual() {
    look(Role.MANAGER, LookOutcome.SHOWN);
    assertThat(find(UnusualKind.WITHOUT_TASK, Oversight.NONE).found()).isEmpty();
  }

  @Test
  void whoWasTurnedAwayIsFound() {
    look(Role.CASEWORKER, LookOutcome.REFUSED);
    look(Role.CASEWORKER, LookOutcome.NOT_FOUND);

    assertThat(find(UnusualKind.WITHOUT_TASK, Oversight.NONE).found())
        .extracting(Finding::outcome)
        .containsExactly(LookOutcome.NOT_FOUND, LookOutcome.REFUSED);
  }

  @Test
  void aLookBehindBrokenGlassIsFoundAndMarked() {
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(find(UnusualKind.WITHOUT_TASK, files()).found())
        .extracting(Finding::underBrokenGlass)
        .containsExactly(true);
    assertThat(find(UnusualKind.WITHOUT_TASK, Oversight.NONE).found())
        .extracting(Finding::underBrokenGlass)
        .containsExactly(false);
  }

  @Test
  void whoOpenedTheFileHasATaskUntilThereIsACoordinator() {
    String opened = UUID.randomUUID().toString();
    assertThat(service().as("karen.holm").post("/v1/families", opening(opened)).statusCode())
        .isEqualTo(201);
    String plan = "/v1/families/" + opened + "/plan?minPosition=" + service().head();
    assertThat(service().as("karen.holm").get(plan).statusCode()).isEqualTo(200);
    assertThat(service().as("lars.krogh").get(plan).statusCode()).isEqualTo(403);

    assertThat(unusual("karen.holm", opened)).isEmpty();
    assertThat(unusual("lars.krogh", opened)).containsExactly("REFUSED");
  }

  private List<String> unusual(String employee, String of) {
    return body(service()
            .get("/v1/oversight/unusual-look-ups?kind=WITHOUT_TASK&limit=200&employee=" + employee))
        .get("found")
        .valueStream()
        .filter(each -> each.get("familyId").stringValue().equals(of))
        .map(each -> each.get("outcome").stringValue())
        .toList();
  }

  @Test
  void aLookAtRelativesIsFoundEvenWithATask() {
    coordinate();
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(find(UnusualKind.OWN_RELATIVES, files()).found()).hasSize(1);
    assertThat(find(UnusualKind.OWN_RELATIVES, Oversight.NONE).found()).isEmpty();
  }

  @Test
  void moreLooksThanTheBoundAreFound() {
    for (int i = 0; i < 6; i++) {
      look(Role.CASEWORKER, LookOutcome.SHOWN);
    }

    assertThat(find(UnusualKind.UNUSUAL_VOLUME, Oversight.NONE).found())
        .singleElement()
        .satisfies(found -> assertThat(found.looks()).isEqualTo(6));
  }

  @Test
  void brokenGlassThatNobodyReviewedIsFound() {
    assertThat(find(UnusualKind.BREAK_GLASS_NOT_FOLLOWED_UP, files()).found())
        .extracting(Finding::familyId)
        .containsExactly(family);
  }

  @Test
  void findingsComeInPages() {
    for (int i = 0; i < 5; i++) {
      look(Role.CASEWORKER, LookOutcome.SHOWN);
    }
    UnusualLookUpsView first = find(UnusualKind.WITHOUT_TASK, Oversight.NONE, 3, null);
    UnusualLookUpsView second = find(UnusualKind.WITHOUT_TASK, Oversight.NONE, 3, first.next());

    assertThat(first.found()).hasSize(3);
    assertThat(second.found()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThat(positions(first)).doesNotContainAnyElementsOf(positions(second));
  }

  @Test
  void anotherMunicipalitysLooksAreNotShown() {
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(
            handler(Oversight.NONE)
                .answer(query(UnusualKind.WITHOUT_TASK, 50, null), of(new MunicipalityCode("376")))
                .view()
                .found())
        .isEmpty();
  }

  @Test
  void theManagersQuestionIsOfferedOverHttp() {
    look(Role.CASEWORKER, LookOutcome.SHOWN);

    assertThat(
            body(service()
                    .get(
                        "/v1/oversight/unusual-look-ups?kind=WITHOUT_TASK&employee="
                            + karen.value()))
                .get("found"))
        .hasSize(1);
  }

  private static List<Long> positions(UnusualLookUpsView view) {
    return view.found().stream().map(Finding::position).toList();
  }

  private void coordinate() {
    assertThat(
            service()
                .post(
                    "/v1/families/" + family + "/coordinator",
                    json("'coordinator':'%s','from':'2014-07-01'", karen.value()))
                .statusCode())
        .isIn(200, 201);
    awaitPlan();
  }

  private void awaitPlan() {
    assertThat(
            service()
                .get("/v1/families/" + family + "/plan?minPosition=" + service().head())
                .statusCode())
        .isEqualTo(200);
  }

  private void look(Role role, LookOutcome outcome) {
    service()
        .part(JdbcAccessLog.class)
        .record(
            new Look(
                Instant.parse("2026-01-05T10:00:00Z"),
                karen,
                role,
                List.of(),
                LOLLAND,
                "test",
                null,
                null,
                "getFamilyPlan",
                LookPurpose.CASE_WORK,
                false,
                family,
                List.of(family),
                List.of(),
                outcome,
                null,
                1));
  }

  private UnusualLookUpsView find(UnusualKind kind, Oversight files) {
    return find(kind, files, 50, null);
  }

  private UnusualLookUpsView find(UnusualKind kind, Oversight files, int limit, String cursor) {
    return handler(files).answer(query(kind, limit, cursor), of(LOLLAND)).view();
  }

  private FindUnusualLookUps query(UnusualKind kind, int limit, String cursor) {
    return new FindUnusualLookUps(kind, karen, null, null, limit, cursor);
  }

  private static QueryContext of(MunicipalityCode municipality) {
    return new QueryContext(
        new Actor(
            new EmployeeId("ole.friis"),
            Role.MANAGER,
            List.of(),
            municipality,
            "test",
            null,
            false),
        Locale.ENGLISH,
        Right.YES,
        LookPurpose.SUPERVISION);
  }

  private FindUnusualLookUpsHandler handler(Oversight files) {
    JdbcTemplate jdbc = service().part(JdbcTemplate.class);
    return new FindUnusualLookUpsHandler(
        new AccessLogReader(jdbc),
        service().part(Relations.class),
        service().part(EmployeeRegister.class),
        files,
        new Volume(5),
        InstantSource.system());
  }

  /** Files in which Karen is a relative of the family and broke its glass. */
  private Oversight files() {
    Set<EmployeeId> relatives = Set.of(karen);
    return new Oversight() {
      @Override
      public boolean isRelative(EmployeeId employee, FamilyId of, LocalDate day) {
        return relatives.contains(employee) && of.equals(family);
      }

      @Override
      public boolean hadBrokenGlass(EmployeeId employee, FamilyId of, LocalDate day) {
        return isRelative(employee, of, day);
      }

      @Override
      public List<BrokenGlass> notFollowedUp(
          MunicipalityCode municipality, LocalDate from, LocalDate until) {
        return List.of(new BrokenGlass(karen, family, today));
      }
    };
  }
}
