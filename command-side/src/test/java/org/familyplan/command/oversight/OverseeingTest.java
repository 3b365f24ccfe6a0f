package org.familyplan.command.oversight;

import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.STRANGER;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.recorded;
import static org.familyplan.command.Outcomes.refusedAt;
import static org.familyplan.command.Outcomes.unknownAt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.oversight.BreakGlassId;
import org.familyplan.api.oversight.EmployeeRelation;
import org.familyplan.api.oversight.OversightCommand.BreakGlass;
import org.familyplan.api.oversight.OversightCommand.DeclareRelation;
import org.familyplan.api.oversight.OversightCommand.EndRelation;
import org.familyplan.api.oversight.OversightCommand.ReviewBreakGlass;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.oversight.RelationId;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.familyfile.Family;
import org.familyplan.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverseeingTest {
  private static final String TODAY = "2016-03-01";
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");
  private static final EmployeeId OLE = new EmployeeId("ole.friis");
  private static final MetaData BY_OLE = on(TODAY, "ole.friis", Role.MANAGER);

  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static MetaData byRikke(String today) {
    return on(today, "rikke.dam", Role.CASEWORKER);
  }

  private static BreakGlassId opening(int number) {
    return new BreakGlassId(new UUID(5, number));
  }

  private static BreakGlass open(int number) {
    return new BreakGlass(FAMILY, opening(number), "The school called");
  }

  private static GlassBroken opened(int number, EmployeeId employee, String from) {
    return new GlassBroken(
        FAMILY,
        opening(number),
        employee,
        Personal.of("The school called"),
        day(from),
        day(from).plusDays(2));
  }

  @Test
  void theFileIsOpenTodayAndTomorrow() {
    given()
        .when(open(1), byRikke(TODAY))
        .expectEventsMatching(
            recorded(
                new GlassBroken(
                    FAMILY,
                    opening(1),
                    RIKKE,
                    Personal.of("The school called"),
                    day("2016-03-01"),
                    day("2016-03-03")),
                InformationKind.PLAN));
  }

  @Test
  void theReasonSaysSomething() {
    BreakGlass blank = new BreakGlass(FAMILY, opening(1), "a  b\tc d e f g h i ");
    given()
        .when(blank, byRikke(TODAY))
        .expectException(refusedAt("oversight.reason-too-short", "reason"));
    given()
        .when(new BreakGlass(FAMILY, opening(1), "a b c d e f g h i j"), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void anOpenFileIsNotOpenedAgain() {
    given(opened(1, RIKKE, "2016-02-29"))
        .when(open(2), byRikke(TODAY))
        .expectException(refusedWith("oversight.glass-broken"));
    given(opened(1, RIKKE, "2016-02-28"))
        .when(open(2), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
    given(opened(1, OLE, TODAY)).when(open(2), byRikke(TODAY)).expectSuccessfulHandlerExecution();
  }

  @Test
  void anIdIsUsedOnce() {
    given(opened(1, RIKKE, "2016-02-01"))
        .when(open(1), byRikke(TODAY))
        .expectException(refusedAt("oversight.break-glass-exists", "breakGlassId"));
    given(declared("2010-01-01", null))
        .when(declare(STRANGER, "2016-01-01", null), BY_OLE)
        .expectException(refusedAt("oversight.relation-exists", "relationId"));
  }

  @Test
  void relativesDoNotOpenTheFile() {
    given(declared("2010-01-01", null))
        .when(open(1), byRikke(TODAY))
        .expectException(refusedWith("oversight.own-relative"));
    given(declared("2010-01-01", TODAY))
        .when(open(1), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
    given(declared("2010-01-01", null)).when(open(1), BY_OLE).expectSuccessfulHandlerExecution();
  }

  private static ReviewBreakGlass review(int number) {
    return new ReviewBreakGlass(FAMILY, opening(number), false, "No task");
  }

  private static BreakGlassReviewed reviewed() {
    return new BreakGlassReviewed(
        FAMILY, opening(1), OLE, false, Personal.of("No task"), day(TODAY));
  }

  @Test
  void aManagerFollowsUp() {
    given(opened(1, RIKKE, "2016-02-29"))
        .when(review(1), BY_OLE)
        .expectEventsMatching(recorded(reviewed(), InformationKind.PLAN));
    given(opened(1, RIKKE, "2016-02-29"))
        .when(review(1), on(TODAY))
        .expectException(refusedWith("oversight.reviewer-not-manager"));
    given(opened(1, OLE, "2016-02-29"))
        .when(review(1), BY_OLE)
        .expectException(refusedWith("oversight.own-break-glass"));
  }

  @Test
  void anOpeningIsFollowedUpOnce() {
    given(opened(1, RIKKE, "2016-02-29"), reviewed())
        .when(review(1), BY_OLE)
        .expectException(refusedWith("oversight.already-reviewed"));
    given()
        .when(review(1), BY_OLE)
        .expectException(unknownAt("oversight.break-glass-unknown", "breakGlassId"));
  }

  private static final RelationId RELATION = new RelationId(new UUID(6, 1));

  private static DeclareRelation declare(
      @Nullable PersonId person, String from, @Nullable String until) {
    return declare(RELATION, person, from, until);
  }

  private static DeclareRelation declare(
      RelationId id, @Nullable PersonId person, String from, @Nullable String until) {
    return new DeclareRelation(
        FAMILY,
        id,
        person,
        EmployeeRelation.RELATIVE,
        day(from),
        until == null ? null : day(until));
  }

  private static RelationDeclared declared(String from, @Nullable String until) {
    return new RelationDeclared(
        FAMILY,
        RELATION,
        RIKKE,
        METTE,
        EmployeeRelation.RELATIVE,
        day(from),
        until == null ? null : day(until));
  }

  @Test
  void anEmployeeDeclaresOwnRelations() {
    given()
        .when(declare(METTE, "2010-01-01", null), byRikke(TODAY))
        .expectEventsMatching(recorded(declared("2010-01-01", null), InformationKind.PLAN));
    given().when(declare(null, TODAY, "2017-01-01"), BY_OLE).expectSuccessfulHandlerExecution();
    given()
        .when(declare(STRANGER, TODAY, null), BY_OLE)
        .expectException(unknownAt("household.member-unknown", "personId"));
    given()
        .when(declare(METTE, TODAY, TODAY), BY_OLE)
        .expectException(refusedAt("oversight.empty-period", "until"));
  }

  @Test
  void aRelationIsDeclaredOnceAtATime() {
    RelationId other = new RelationId(new UUID(6, 2));
    given(declared("2010-01-01", "2015-01-01"))
        .when(declare(other, METTE, "2014-12-31", null), byRikke(TODAY))
        .expectException(refusedAt("oversight.relation-declared", "from"));
    given(declared("2010-01-01", "2015-01-01"))
        .when(declare(other, METTE, "2015-01-01", null), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
    given(declared("2010-01-01", null))
        .when(declare(other, METTE, "2009-01-01", "2010-01-01"), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
    given(declared("2010-01-01", null))
        .when(declare(other, null, "2010-01-01", null), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
    given(declared("2010-01-01", null))
        .when(declare(other, METTE, "2010-01-01", null), BY_OLE)
        .expectSuccessfulHandlerExecution();
  }

  private static EndRelation end(String on) {
    return new EndRelation(FAMILY, RELATION, day(on));
  }

  private static RelationEnded ended(String on) {
    return new RelationEnded(FAMILY, RELATION, RIKKE, day(on));
  }

  @Test
  void aRelationIsEndedByWhoDeclaredItOrAManager() {
    given(declared("2010-01-01", null))
        .when(end("2016-02-01"), byRikke(TODAY))
        .expectEventsMatching(recorded(ended("2016-02-01"), InformationKind.PLAN));
    given(declared("2010-01-01", null))
        .when(end("2016-02-01"), BY_OLE)
        .expectEvents(ended("2016-02-01"));
    given(declared("2010-01-01", null))
        .when(end("2016-02-01"), on(TODAY))
        .expectException(refusedWith("oversight.relation-of-another"));
    given()
        .when(end("2016-02-01"), BY_OLE)
        .expectException(unknownAt("oversight.relation-unknown", "relationId"));
  }

  @Test
  void aRelationEndsInItsDaysOnce() {
    given(declared("2016-02-01", null))
        .when(end("2016-02-01"), BY_OLE)
        .expectException(refusedAt("oversight.relation-over", "endedOn"));
    given(declared("2010-01-01", "2015-01-01"))
        .when(end("2015-01-01"), BY_OLE)
        .expectException(refusedWith("oversight.relation-over"));
    given(declared("2010-01-01", null), ended("2016-02-01"))
        .when(end("2016-01-01"), BY_OLE)
        .expectException(refusedWith("oversight.relation-over"));
    given(declared("2010-01-01", null))
        .when(end("2016-03-02"), BY_OLE)
        .expectException(refusedAt("oversight.in-future", "endedOn"));
  }

  @Test
  void afterTheRelationTheFileIsOpened() {
    given(declared("2010-01-01", null), ended(TODAY))
        .when(open(1), byRikke(TODAY))
        .expectSuccessfulHandlerExecution();
  }
}
