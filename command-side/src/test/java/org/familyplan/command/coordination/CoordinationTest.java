package org.familyplan.command.coordination;

import static org.familyplan.command.DecisionFixture.fixture;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.ResultValidator;
import org.familyplan.api.coordination.CoordinationCommand.AddTeamMember;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationCommand.EndCoordinatorCover;
import org.familyplan.api.coordination.CoordinationCommand.HandOverCoordination;
import org.familyplan.api.coordination.CoordinationCommand.RemoveTeamMember;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorCoverEnded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.familyfile.Family;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Facts 6, 24 and 26 of the worked case and what must not happen around them. */
class CoordinationTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");
  private static final EmployeeId LARS = new EmployeeId("lars.krogh");
  private static final EmployeeId OLE = new EmployeeId("ole.friis");
  private static final EmployeeId OF_ANOTHER_MUNICIPALITY = new EmployeeId("bent.borg");
  private static final EmployeeId NOBODY = new EmployeeId("no.body");
  private static final FamilyFileOpened OPENED = openedIn("360");
  private static final CoordinatorAssigned KAREN_ASSIGNED = assigned(KAREN, "2014-07-01", null);

  @Nested
  class Appointing {
    @Test
    void someoneIsAppointedFromADayOn() {
      given(OPENED, when(assign(KAREN, "2014-07-01", null))).expectEvents(KAREN_ASSIGNED);
    }

    @Test
    void gapsBetweenAppointmentsAreAllowed() {
      given(
              OPENED,
              assigned(KAREN, "2014-07-01", "2014-08-01"),
              when(assign(RIKKE, "2014-09-01", null)))
          .expectEvents(assigned(RIKKE, "2014-09-01", null));
    }

    @Test
    void theNextMayBeginOnTheDayOnWhichTheOneBeforeEnds() {
      given(
              OPENED,
              assigned(KAREN, "2014-07-01", "2014-08-01"),
              when(assign(RIKKE, "2014-08-01", null)))
          .expectEvents(assigned(RIKKE, "2014-08-01", null));
    }

    @Test
    void nobodyIsAppointedOntoAnAppointedDay() {
      given(OPENED, KAREN_ASSIGNED, when(assign(RIKKE, "2015-01-01", "2015-01-02")))
          .expectException(refusedWith("coordination.already-appointed"));
    }

    @Test
    void notEvenTheCoordinatorIsAppointedAgain() {
      given(OPENED, KAREN_ASSIGNED, when(assign(KAREN, "2014-07-01", null)))
          .expectException(refusedWith("coordination.already-appointed"));
    }

    @Test
    void anAppointmentToldLateWithoutAnEndRunsIntoTheLaterOne() {
      given(OPENED, assigned(KAREN, "2014-08-01", null), when(assign(RIKKE, "2014-07-01", null)))
          .expectException(refusedWith("coordination.already-appointed"));
    }

    @Test
    void anAppointmentToldLateEndsWhereTheLaterOneBegins() {
      given(
              OPENED,
              assigned(KAREN, "2014-08-01", null),
              when(assign(RIKKE, "2014-07-01", "2014-08-01")))
          .expectEvents(assigned(RIKKE, "2014-07-01", "2014-08-01"));
    }

    @Test
    void aPeriodHasADay() {
      given(OPENED, when(assign(KAREN, "2014-07-01", "2014-07-01")))
          .expectException(refusedWith("coordination.period-empty"));
    }

    @Test
    void nobodyCoordinatesBeforeTheFileWasOpened() {
      given(OPENED, when(assign(KAREN, "2014-06-19", null)))
          .expectException(refusedWith("coordination.before-file-opened"));
      given(OPENED, when(assign(KAREN, "2014-06-20", null)))
          .expectEvents(assigned(KAREN, "2014-06-20", null));
    }

    @Test
    void anUnknownEmployeeIsNotAppointed() {
      given(OPENED, when(assign(NOBODY, "2014-07-01", null)))
          .expectException(refusedWith("coordination.employee-unknown"));
    }

    @Test
    void anEmployeeOfAnotherMunicipalityIsNotAppointed() {
      given(OPENED, when(assign(OF_ANOTHER_MUNICIPALITY, "2014-07-01", null)))
          .expectException(refusedWith("coordination.employee-elsewhere"));
    }

    @Test
    void theMunicipalityThatCountsIsTheFilesNotTheCallers() {
      given(openedIn("376"), when(assign(OF_ANOTHER_MUNICIPALITY, "2014-07-01", null)))
          .expectEvents(assigned(OF_ANOTHER_MUNICIPALITY, "2014-07-01", null));
      given(openedIn("376"), when(assign(KAREN, "2014-07-01", null)))
          .expectException(refusedWith("coordination.employee-elsewhere"));
    }
  }

  @Nested
  class HandingOver {
    @Test
    void oneEndsAndTheNextBeginsAtTheSameInstant() {
      given(OPENED, KAREN_ASSIGNED, when(handOver(RIKKE, "2015-03-02")))
          .expectEvents(handedOver(KAREN, RIKKE, "2015-03-02"));
    }

    @Test
    void theSuccessorStaysUntilThePredecessorWouldHaveEnded() {
      given(
              OPENED,
              assigned(KAREN, "2014-07-01", "2015-07-01"),
              handedOver(KAREN, RIKKE, "2015-03-02"),
              when(assign(KAREN, "2015-07-01", null)))
          .expectEvents(assigned(KAREN, "2015-07-01", null));
      given(
              OPENED,
              assigned(KAREN, "2014-07-01", "2015-07-01"),
              handedOver(KAREN, RIKKE, "2015-03-02"),
              when(assign(KAREN, "2015-06-30", null)))
          .expectException(refusedWith("coordination.already-appointed"));
    }

    @Test
    void aHandoverToldLateLiesBetweenThoseKnown() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              handedOver(KAREN, RIKKE, "2015-03-02"),
              when(handOver(OLE, "2014-10-01")))
          .expectEvents(handedOver(KAREN, OLE, "2014-10-01"));
      given(
              OPENED,
              KAREN_ASSIGNED,
              handedOver(KAREN, RIKKE, "2015-03-02"),
              handedOver(KAREN, OLE, "2014-10-01"),
              when(handOver(LARS, "2015-04-01")))
          .expectEvents(handedOver(RIKKE, LARS, "2015-04-01"));
    }

    @Test
    void nothingIsHandedOverWithoutAnAppointment() {
      given(OPENED, when(handOver(RIKKE, "2015-03-02")))
          .expectException(refusedWith("coordination.nothing-to-hand-over"));
    }

    @Test
    void nothingIsHandedOverOnTheFirstDayOrAfterTheLast() {
      given(OPENED, KAREN_ASSIGNED, when(handOver(RIKKE, "2014-07-01")))
          .expectException(refusedWith("coordination.nothing-to-hand-over"));
      given(
              OPENED,
              assigned(KAREN, "2014-07-01", "2015-03-02"),
              when(handOver(RIKKE, "2015-03-02")))
          .expectException(refusedWith("coordination.nothing-to-hand-over"));
    }

    @Test
    void whereAnotherAppointmentBeginsNothingIsHandedOver() {
      given(
              OPENED,
              assigned(KAREN, "2014-07-01", "2015-03-02"),
              assigned(RIKKE, "2015-03-02", null),
              when(handOver(OLE, "2015-03-02")))
          .expectException(refusedWith("coordination.nothing-to-hand-over"));
    }

    @Test
    void aCoordinatorDoesNotFollowHerself() {
      given(OPENED, KAREN_ASSIGNED, when(handOver(KAREN, "2015-03-02")))
          .expectException(refusedWith("coordination.successor-is-coordinator"));
    }

    @Test
    void aCoverForThePredecessorDoesNotReachTheSuccessor() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, OLE, "2015-01-12", "2015-03-03"),
              when(handOver(RIKKE, "2015-03-02")))
          .expectException(refusedWith("coordination.cover-reaches-successor"));
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, OLE, "2015-06-01", "2015-07-01"),
              when(handOver(RIKKE, "2015-03-02")))
          .expectException(refusedWith("coordination.cover-reaches-successor"));
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, OLE, "2015-01-12", "2015-03-02"),
              when(handOver(RIKKE, "2015-03-02")))
          .expectEvents(handedOver(KAREN, RIKKE, "2015-03-02"));
    }

    @Test
    void theSuccessorIsEmployedByTheMunicipality() {
      given(OPENED, KAREN_ASSIGNED, when(handOver(OF_ANOTHER_MUNICIPALITY, "2015-03-02")))
          .expectException(refusedWith("coordination.employee-elsewhere"));
      given(OPENED, KAREN_ASSIGNED, when(handOver(NOBODY, "2015-03-02")))
          .expectException(refusedWith("coordination.employee-unknown"));
    }
  }

  @Nested
  class Covering {
    @Test
    void aDeputyActsWhileTheCoordinatorStaysAppointed() {
      given(OPENED, KAREN_ASSIGNED, when(cover(RIKKE, "2015-01-12", "2015-02-28")))
          .expectEvents(covered(KAREN, RIKKE, "2015-01-12", "2015-02-28"));
    }

    @Test
    void twoCoversFollowEachOther() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", "2015-02-01"),
              when(cover(OLE, "2015-02-01", null)))
          .expectEvents(covered(KAREN, OLE, "2015-02-01", null));
    }

    @Test
    void thereIsNoCoverOutsideAnAppointment() {
      given(OPENED, when(cover(RIKKE, "2015-01-12", "2015-02-28")))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
    }

    @Test
    void aCoverDoesNotOutlastTheAppointment() {
      CoordinatorAssigned bounded = assigned(KAREN, "2014-07-01", "2015-02-01");
      given(OPENED, bounded, when(cover(RIKKE, "2015-01-12", "2015-02-02")))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
      given(OPENED, bounded, when(cover(RIKKE, "2015-01-12", null)))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
      given(OPENED, bounded, when(cover(RIKKE, "2015-01-12", "2015-02-01")))
          .expectEvents(covered(KAREN, RIKKE, "2015-01-12", "2015-02-01"));
    }

    @Test
    void aCoverDoesNotSpanTwoAppointments() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              handedOver(KAREN, OLE, "2015-02-01"),
              when(cover(RIKKE, "2015-01-12", "2015-02-28")))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
    }

    @Test
    void twoDeputiesDoNotActOnOneDay() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", "2015-02-28"),
              when(cover(OLE, "2015-02-27", null)))
          .expectException(refusedWith("coordination.already-covered"));
    }

    @Test
    void nobodyStandsInForHerself() {
      given(OPENED, KAREN_ASSIGNED, when(cover(KAREN, "2015-01-12", null)))
          .expectException(refusedWith("coordination.deputy-is-coordinator"));
    }

    @Test
    void aCoverHasADay() {
      given(OPENED, KAREN_ASSIGNED, when(cover(RIKKE, "2015-01-12", "2015-01-12")))
          .expectException(refusedWith("coordination.period-empty"));
    }

    @Test
    void theDeputyIsEmployedByTheMunicipality() {
      given(OPENED, KAREN_ASSIGNED, when(cover(OF_ANOTHER_MUNICIPALITY, "2015-01-12", null)))
          .expectException(refusedWith("coordination.employee-elsewhere"));
      given(OPENED, KAREN_ASSIGNED, when(cover(NOBODY, "2015-01-12", null)))
          .expectException(refusedWith("coordination.employee-unknown"));
    }

    @Test
    void aCoverEndsEarlierThanForeseen() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", null),
              when(new EndCoordinatorCover(FAMILY, day("2015-02-10"))))
          .expectEvents(coverEnded(RIKKE, "2015-02-10"));
    }

    @Test
    void aCoverThatEndedDoesNotEndAgain() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", null),
              coverEnded(RIKKE, "2015-02-10"),
              when(new EndCoordinatorCover(FAMILY, day("2015-02-10"))))
          .expectException(refusedWith("coordination.not-covered"));
    }

    @Test
    void aCoverEndsInsideItsDaysAfterTheFirst() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", "2015-02-28"),
              when(new EndCoordinatorCover(FAMILY, day("2015-02-28"))))
          .expectException(refusedWith("coordination.not-covered"));
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", "2015-02-28"),
              when(new EndCoordinatorCover(FAMILY, day("2015-01-12"))))
          .expectException(refusedWith("coordination.not-covered"));
    }

    @Test
    void daysAfterAnEarlyEndAreFreeAgain() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", null),
              coverEnded(RIKKE, "2015-02-10"),
              when(handOver(OLE, "2015-03-02")))
          .expectEvents(handedOver(KAREN, OLE, "2015-03-02"));
    }
  }

  @Nested
  class Correcting {
    private static final CoordinatorAbsenceCovered COVER =
        covered(KAREN, RIKKE, "2015-01-12", "2015-02-28");

    @Test
    void aCoverIsCorrected() {
      CoordinatorAbsenceCovered right = covered(KAREN, OLE, "2015-01-19", "2015-02-28");
      given(OPENED, KAREN_ASSIGNED, COVER, when(new CorrectFact(FAMILY, entry(3), right, "why")))
          .expectEvents(
              new FactCorrected(
                  FAMILY,
                  entry(3),
                  right,
                  Personal.of("why"),
                  List.of(),
                  day("2015-01-19"),
                  day("2015-02-28")));
    }

    @Test
    void aCorrectedCoverStaysInsideTheAppointmentAlsoAfterALaterHandover() {
      correcting(covered(KAREN, RIKKE, "2015-01-12", "2015-03-03"))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
      correcting(covered(KAREN, RIKKE, "2014-06-30", "2015-02-28"))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
    }

    @Test
    void aCorrectedCoverNamesTheCoordinatorOfItsDays() {
      correcting(covered(LARS, RIKKE, "2015-01-12", "2015-02-28"))
          .expectException(refusedWith("coordination.cover-outside-appointment"));
    }

    @Test
    void aCorrectedCoverHasADayAndAnotherDeputy() {
      correcting(covered(KAREN, RIKKE, "2015-01-12", "2015-01-12"))
          .expectException(refusedWith("coordination.period-empty"));
      correcting(covered(KAREN, KAREN, "2015-01-12", "2015-02-28"))
          .expectException(refusedWith("coordination.deputy-is-coordinator"));
    }

    @Test
    void aCorrectedCoverMeetsNoOther() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              COVER,
              covered(KAREN, OLE, "2015-03-01", "2015-03-20"),
              when(
                  new CorrectFact(
                      FAMILY, entry(3), covered(KAREN, RIKKE, "2015-01-12", "2015-03-02"), "why")))
          .expectException(refusedWith("coordination.already-covered"));
    }

    @Test
    void aCorrectedCoverHoldsTheDayOnWhichItWasEnded() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              COVER,
              coverEnded(RIKKE, "2015-02-10"),
              when(
                  new CorrectFact(
                      FAMILY, entry(3), covered(KAREN, RIKKE, "2015-01-12", "2015-02-10"), "why")))
          .expectException(refusedWith("coordination.not-covered"));
    }

    @Test
    void theDeputyOfACorrectedCoverIsEmployedByTheMunicipality() {
      correcting(covered(KAREN, OF_ANOTHER_MUNICIPALITY, "2015-01-12", "2015-02-28"))
          .expectException(refusedWith("coordination.employee-elsewhere"));
      correcting(covered(KAREN, NOBODY, "2015-01-12", "2015-02-28"))
          .expectException(refusedWith("coordination.employee-unknown"));
    }

    @Test
    void anAppointmentThatOthersLeanOnIsNotErroneous() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              handedOver(KAREN, RIKKE, "2015-03-02"),
              when(new MarkEntryErroneous(FAMILY, entry(2), "why")))
          .expectException(refusedWith("record.entry-has-dependents"));
      given(OPENED, KAREN_ASSIGNED, COVER, when(new MarkEntryErroneous(FAMILY, entry(2), "why")))
          .expectException(refusedWith("record.entry-has-dependents"));
    }

    @Test
    void aHandoverThatALaterOneLeansOnIsNotErroneous() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              handedOver(KAREN, OLE, "2014-10-01"),
              handedOver(OLE, RIKKE, "2015-03-02"),
              when(new MarkEntryErroneous(FAMILY, entry(3), "why")))
          .expectException(refusedWith("record.entry-has-dependents"));
    }

    @Test
    void whatAnErroneousEndHadFreedIsNotTakenTwice() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              covered(KAREN, RIKKE, "2015-01-12", null),
              coverEnded(RIKKE, "2015-02-10"),
              covered(KAREN, OLE, "2015-02-10", null),
              when(new MarkEntryErroneous(FAMILY, entry(4), "why")))
          .expectException(refusedWith("record.entry-has-dependents"));
    }

    @Test
    void anErroneousAppointmentLeavesItsDaysFree() {
      given(
              OPENED,
              KAREN_ASSIGNED,
              new org.familyplan.api.record.RecordEvent.EntryMarkedErroneous(
                  FAMILY, entry(2), Personal.of("why"), List.of(), day("2014-07-02")),
              when(assign(RIKKE, "2014-07-01", null)))
          .expectEvents(assigned(RIKKE, "2014-07-01", null));
    }

    private ResultValidator<Family> correcting(CoordinatorAbsenceCovered to) {
      return given(
          OPENED,
          KAREN_ASSIGNED,
          COVER,
          handedOver(KAREN, OLE, "2015-03-02"),
          when(new CorrectFact(FAMILY, entry(3), to, "why")));
    }
  }

  @Nested
  class TheTeam {
    private static final TeamMemberAdded LARS_ADDED = added(LARS, "2014-07-01", null);

    @Test
    void anEmployeeOfAnyDepartmentJoins() {
      given(OPENED, when(add(LARS, "2014-07-01", null))).expectEvents(LARS_ADDED);
    }

    @Test
    void anEmployeeIsNotInTheTeamTwiceAtATime() {
      given(OPENED, LARS_ADDED, when(add(LARS, "2015-01-01", "2015-02-01")))
          .expectException(refusedWith("coordination.already-in-team"));
      given(OPENED, added(LARS, "2015-01-01", null), when(add(LARS, "2014-07-01", null)))
          .expectException(refusedWith("coordination.already-in-team"));
    }

    @Test
    void anEmployeeComesBack() {
      given(OPENED, LARS_ADDED, removed(LARS, "2015-01-01"), when(add(LARS, "2015-01-01", null)))
          .expectEvents(added(LARS, "2015-01-01", null));
    }

    @Test
    void aMembershipHasADayAndDoesNotPrecedeTheFile() {
      given(OPENED, when(add(LARS, "2014-07-01", "2014-07-01")))
          .expectException(refusedWith("coordination.period-empty"));
      given(OPENED, when(add(LARS, "2014-06-19", null)))
          .expectException(refusedWith("coordination.before-file-opened"));
    }

    @Test
    void aTeamMemberIsEmployedByTheMunicipality() {
      given(OPENED, when(add(OF_ANOTHER_MUNICIPALITY, "2014-07-01", null)))
          .expectException(refusedWith("coordination.employee-elsewhere"));
      given(OPENED, when(add(NOBODY, "2014-07-01", null)))
          .expectException(refusedWith("coordination.employee-unknown"));
    }

    @Test
    void aTeamMemberLeaves() {
      given(OPENED, LARS_ADDED, when(remove(LARS, "2015-01-01")))
          .expectEvents(removed(LARS, "2015-01-01"));
    }

    @Test
    void onlyAMemberOfThatDayLeaves() {
      given(OPENED, LARS_ADDED, when(remove(RIKKE, "2015-01-01")))
          .expectException(refusedWith("coordination.team-member-unknown"));
      given(OPENED, LARS_ADDED, when(remove(LARS, "2014-07-01")))
          .expectException(refusedWith("coordination.not-in-team"));
      given(OPENED, LARS_ADDED, removed(LARS, "2015-01-01"), when(remove(LARS, "2015-01-01")))
          .expectException(refusedWith("coordination.not-in-team"));
    }

    @Test
    void leavingEndsThatMembershipOnly() {
      given(
              OPENED,
              added(LARS, "2014-07-01", "2014-10-01"),
              added(LARS, "2015-01-01", null),
              removed(LARS, "2014-09-01"),
              when(remove(LARS, "2015-02-01")))
          .expectEvents(removed(LARS, "2015-02-01"));
    }

    @Test
    void aMembershipThatEndedIsNotErroneous() {
      given(
              OPENED,
              LARS_ADDED,
              removed(LARS, "2015-01-01"),
              when(new MarkEntryErroneous(FAMILY, entry(2), "why")))
          .expectException(refusedWith("record.entry-has-dependents"));
    }

    @Test
    void aRemovalBeforeTheEmployeeCameBackIsNotErroneous() {
      given(
              OPENED,
              LARS_ADDED,
              removed(LARS, "2015-01-01"),
              added(LARS, "2015-02-01", null),
              when(new MarkEntryErroneous(FAMILY, entry(3), "why")))
          .expectException(refusedWith("record.entry-has-dependents"));
    }
  }

  private record When(FamilyCommand command) {}

  private static When when(FamilyCommand command) {
    return new When(command);
  }

  /** Events under the entry ids 1, 2, 3 …, then the command. */
  private static ResultValidator<Family> given(Object... story) {
    List<GenericEventMessage<Object>> events =
        Stream.iterate(0, index -> index + 1)
            .limit(story.length - 1L)
            .map(index -> message(index + 1, (FamilyEvent) story[index]))
            .toList();
    return fixture()
        .given(events)
        .when(((When) story[story.length - 1]).command(), on("2018-01-01"));
  }

  private static GenericEventMessage<Object> message(int number, FamilyEvent event) {
    return new GenericEventMessage<>(
        event, MetaData.with(Decision.EVENT_ID, entry(number).toString()));
  }

  private static EventId entry(int number) {
    return new EventId(new UUID(7, number));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static @Nullable LocalDate dayOrNull(@Nullable String iso) {
    return iso == null ? null : day(iso);
  }

  private static FamilyFileOpened openedIn(String municipality) {
    return new FamilyFileOpened(
        FAMILY,
        new MunicipalityCode(municipality),
        day("2014-06-20"),
        day("2014-06-10"),
        day("2014-06-17"),
        null,
        null,
        List.of());
  }

  private static AssignCoordinator assign(EmployeeId who, String from, @Nullable String until) {
    return new AssignCoordinator(FAMILY, who, day(from), dayOrNull(until));
  }

  private static CoordinatorAssigned assigned(EmployeeId who, String from, @Nullable String until) {
    return new CoordinatorAssigned(FAMILY, who, day(from), dayOrNull(until));
  }

  private static HandOverCoordination handOver(EmployeeId to, String on) {
    return new HandOverCoordination(FAMILY, to, day(on), "Karen changes department");
  }

  private static CoordinationHandedOver handedOver(EmployeeId from, EmployeeId to, String on) {
    return new CoordinationHandedOver(
        FAMILY, from, to, day(on), Personal.of("Karen changes department"));
  }

  private static CoverCoordinatorAbsence cover(
      EmployeeId deputy, String from, @Nullable String until) {
    return new CoverCoordinatorAbsence(FAMILY, deputy, day(from), dayOrNull(until));
  }

  private static CoordinatorAbsenceCovered covered(
      EmployeeId coordinator, EmployeeId deputy, String from, @Nullable String until) {
    return new CoordinatorAbsenceCovered(FAMILY, coordinator, deputy, day(from), dayOrNull(until));
  }

  private static CoordinatorCoverEnded coverEnded(EmployeeId deputy, String on) {
    return new CoordinatorCoverEnded(FAMILY, deputy, day(on));
  }

  private static AddTeamMember add(EmployeeId who, String from, @Nullable String until) {
    return new AddTeamMember(
        FAMILY, who, Department.JOB_CENTRE, TeamRole.CASEWORKER, day(from), dayOrNull(until));
  }

  private static TeamMemberAdded added(EmployeeId who, String from, @Nullable String until) {
    return new TeamMemberAdded(
        FAMILY, who, Department.JOB_CENTRE, TeamRole.CASEWORKER, day(from), dayOrNull(until));
  }

  private static RemoveTeamMember remove(EmployeeId who, String on) {
    return new RemoveTeamMember(FAMILY, who, day(on));
  }

  private static TeamMemberRemoved removed(EmployeeId who, String on) {
    return new TeamMemberRemoved(FAMILY, who, day(on));
  }
}
