package org.familyplan.query.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorCoverEnded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.coordination.CoordinationView;
import org.familyplan.api.coordination.CoordinationView.Acting;
import org.familyplan.api.coordination.CoordinationView.Appointment;
import org.familyplan.api.coordination.CoordinationView.Cover;
import org.familyplan.api.coordination.CoordinationView.TeamMember;
import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The case's questions about who coordinated when. */
class CoordinationProjectionTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");
  private static final EmployeeId LARS = new EmployeeId("lars.krogh");
  private static final Employees REGISTER =
      id ->
          id.equals(KAREN)
              ? Optional.of(
                  new Employee(
                      KAREN,
                      "Karen Holm",
                      new MunicipalityCode("360"),
                      Department.CHILD_AND_FAMILY,
                      "54 67 00 01",
                      day("2010-01-01"),
                      null))
              : Optional.empty();
  private static final EmployeeView KAREN_VIEW =
      new EmployeeView(KAREN, "Karen Holm", Department.CHILD_AND_FAMILY, "54 67 00 01");
  private static final EmployeeView RIKKE_VIEW = new EmployeeView(RIKKE, null, null, null);
  private static final EmployeeView LARS_VIEW = new EmployeeView(LARS, null, null, null);

  private static final FamilyEvent OPENED =
      new FamilyFileOpened(
          FAMILY,
          new MunicipalityCode("360"),
          day("2014-06-20"),
          day("2014-06-10"),
          day("2014-06-17"),
          null,
          null,
          List.of());
  private static final FamilyEvent ASSIGNED = assigned(KAREN, "2014-07-01", null);
  private static final FamilyEvent COVERED =
      new CoordinatorAbsenceCovered(FAMILY, KAREN, RIKKE, day("2015-01-12"), day("2015-02-28"));
  private static final FamilyEvent HANDED_OVER =
      new CoordinationHandedOver(
          FAMILY, KAREN, RIKKE, day("2015-03-02"), Personal.of("new department"));

  @Test
  void beforeAnybodyIsAppointedNobodyActsAndThereIsNoGap() {
    assertThat(view("2014-06-30", OPENED))
        .isEqualTo(new CoordinationView(null, List.of(), List.of(), List.of(), 0, 0, List.of()));
  }

  @Test
  void theAppointedCoordinatorActsAndIsNamedWithContact() {
    assertThat(view("2014-07-01", OPENED, ASSIGNED).acting())
        .isEqualTo(new Acting(KAREN_VIEW, null));
  }

  @Test
  void aLaterAppointmentIsUpcoming() {
    CoordinationView view = view("2014-06-30", OPENED, ASSIGNED);
    assertThat(view.acting()).isNull();
    assertThat(view.coordinators()).isZero();
    assertThat(view.gaps()).isEmpty();
    assertThat(view.appointments())
        .containsExactly(new Appointment(KAREN_VIEW, day("2014-07-01"), null, Tense.UPCOMING));
  }

  @Test
  void aDeputyActsInsteadOfTheCoordinator() {
    CoordinationView view = view("2015-02-01", OPENED, ASSIGNED, COVERED);
    assertThat(view.acting()).isEqualTo(new Acting(RIKKE_VIEW, KAREN_VIEW));
    assertThat(view.coordinators()).isEqualTo(1);
    assertThat(view.covers())
        .containsExactly(
            new Cover(
                entry(3),
                KAREN_VIEW,
                RIKKE_VIEW,
                day("2015-01-12"),
                day("2015-02-28"),
                Tense.CURRENT));
    assertThat(view("2015-02-28", OPENED, ASSIGNED, COVERED).acting())
        .isEqualTo(new Acting(KAREN_VIEW, null));
  }

  @Test
  void aCoverThatEndedEarlyShowsItsRealEnd() {
    CoordinationView view =
        view(
            "2015-02-20",
            OPENED,
            ASSIGNED,
            COVERED,
            new CoordinatorCoverEnded(FAMILY, RIKKE, day("2015-02-10")));
    assertThat(view.acting()).isEqualTo(new Acting(KAREN_VIEW, null));
    assertThat(view.covers())
        .extracting(Cover::until, Cover::tense)
        .containsExactly(tuple(day("2015-02-10"), Tense.PAST));
  }

  @Test
  void aHandoverEndsOneAppointmentAndBeginsTheNext() {
    CoordinationView view = view("2016-12-20", OPENED, ASSIGNED, COVERED, HANDED_OVER);
    assertThat(view.appointments())
        .containsExactly(
            new Appointment(KAREN_VIEW, day("2014-07-01"), day("2015-03-02"), Tense.PAST),
            new Appointment(RIKKE_VIEW, day("2015-03-02"), null, Tense.CURRENT));
    assertThat(view.coordinators()).isEqualTo(2);
    assertThat(view.daysWithoutCoordinator()).isZero();
    assertThat(view.gaps()).isEmpty();
  }

  @Test
  void theSuccessorEndsWhereThePredecessorWouldHave() {
    CoordinationView view =
        view("2016-12-20", OPENED, assigned(KAREN, "2014-07-01", "2016-01-01"), HANDED_OVER);
    assertThat(view.appointments())
        .extracting(Appointment::until)
        .containsExactly(day("2015-03-02"), day("2016-01-01"));
  }

  @Test
  void gapsRunFromTheFirstAppointmentToTheDay() {
    FamilyEvent first = assigned(KAREN, "2014-07-01", "2014-08-01");
    FamilyEvent second = assigned(RIKKE, "2014-08-11", "2014-09-01");
    assertThat(view("2014-08-05", OPENED, first, second).gaps())
        .containsExactly(new Period(day("2014-08-01"), day("2014-08-06")));
    CoordinationView later = view("2014-09-02", OPENED, first, second);
    assertThat(later.gaps())
        .containsExactly(
            new Period(day("2014-08-01"), day("2014-08-11")),
            new Period(day("2014-09-01"), day("2014-09-03")));
    assertThat(later.daysWithoutCoordinator()).isEqualTo(12);
    assertThat(later.coordinators()).isEqualTo(2);
  }

  @Test
  void thereIsNoGapAfterTheLastDayOfTheEffort() {
    FamilyEvent bounded = assigned(KAREN, "2014-07-01", "2014-08-01");
    FamilyEvent closed =
        new FamilyFileClosed(FAMILY, day("2014-08-03"), ClosureReason.OPTED_OUT, null);
    assertThat(view("2018-01-01", OPENED, bounded, closed).gaps())
        .containsExactly(new Period(day("2014-08-01"), day("2014-08-04")));
  }

  @Test
  void aCorrectedCoverStandsUnderTheIdOfItsCorrection() {
    FactCorrected correction =
        new FactCorrected(
            FAMILY,
            entry(3),
            new CoordinatorAbsenceCovered(FAMILY, KAREN, LARS, day("2015-01-19"), null),
            Personal.of("wrong deputy"),
            List.of(),
            day("2015-01-19"),
            null);
    CoordinationView view = view("2015-02-01", OPENED, ASSIGNED, COVERED, correction);
    assertThat(view.acting()).isEqualTo(new Acting(LARS_VIEW, KAREN_VIEW));
    assertThat(view.covers())
        .containsExactly(
            new Cover(entry(4), KAREN_VIEW, LARS_VIEW, day("2015-01-19"), null, Tense.CURRENT));
  }

  @Test
  void anErroneousCoverNeverWas() {
    EntryMarkedErroneous mark =
        new EntryMarkedErroneous(
            FAMILY, entry(3), Personal.of("wrong family"), List.of(), day("2015-02-03"));
    CoordinationView view = view("2015-02-01", OPENED, ASSIGNED, COVERED, mark);
    assertThat(Objects.requireNonNull(view.acting()).employee()).isEqualTo(KAREN_VIEW);
    assertThat(view.covers()).isEmpty();
  }

  @Test
  void theTeamIsShownWithItsDays() {
    FamilyEvent lars = added(LARS, "2014-07-01", null);
    FamilyEvent back = added(LARS, "2015-03-01", "2015-04-01");
    CoordinationView view =
        view(
            "2014-12-01",
            OPENED,
            back,
            lars,
            new TeamMemberRemoved(FAMILY, LARS, day("2014-12-01")));
    assertThat(view.team())
        .containsExactly(
            new TeamMember(
                LARS_VIEW,
                Department.JOB_CENTRE,
                TeamRole.CASEWORKER,
                day("2014-07-01"),
                day("2014-12-01"),
                Tense.PAST),
            new TeamMember(
                LARS_VIEW,
                Department.JOB_CENTRE,
                TeamRole.CASEWORKER,
                day("2015-03-01"),
                day("2015-04-01"),
                Tense.UPCOMING));
  }

  @Test
  void anEndOfWhatNeverBeganIsLoud() {
    assertThatThrownBy(() -> view("2015-01-01", OPENED, HANDED_OVER))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(
            () ->
                view(
                    "2015-01-01",
                    OPENED,
                    new CoordinatorCoverEnded(FAMILY, RIKKE, day("2015-02-10"))))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(
            () ->
                view("2015-01-01", OPENED, new TeamMemberRemoved(FAMILY, LARS, day("2014-12-01"))))
        .isInstanceOf(NoSuchElementException.class);
  }

  private static CoordinationView view(String on, FamilyEvent... events) {
    Entries entries = new MemoryEntries();
    List<Entry> log = new ArrayList<>();
    for (FamilyEvent event : events) {
      log.add(new Entry(entry(log.size() + 1), event));
    }
    Corrections.inForce(log).forEach(each -> project(each, entries));
    return CoordinationProjection.view(entries, day(on), REGISTER);
  }

  private static void project(Entry entry, Entries entries) {
    switch (entry.event()) {
      case FamilyFileEvent e -> FamilyFileProjection.project(e, entry.eventId(), entries);
      case CoordinationEvent e -> CoordinationProjection.project(e, entry.eventId(), entries);
      default -> throw new IllegalArgumentException("not in this story");
    }
  }

  private static EventId entry(int number) {
    return new EventId(new UUID(7, number));
  }

  private static CoordinatorAssigned assigned(EmployeeId who, String from, @Nullable String until) {
    return new CoordinatorAssigned(FAMILY, who, day(from), until == null ? null : day(until));
  }

  private static TeamMemberAdded added(EmployeeId who, String from, @Nullable String until) {
    return new TeamMemberAdded(
        FAMILY,
        who,
        Department.JOB_CENTRE,
        TeamRole.CASEWORKER,
        day(from),
        until == null ? null : day(until));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
