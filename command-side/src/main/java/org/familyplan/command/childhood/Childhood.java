package org.familyplan.command.childhood;

import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.childhood.ChildhoodCommand.EndSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchooling;
import org.familyplan.api.childhood.ChildhoodCommand.StartSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.platform.decision.Decision;

/** Children's and young people's everyday life: spare-time jobs, and school. */
public final class Childhood {
  private final SpareTimeJobs jobs;
  private final SchoolDays school;

  public Childhood(Household household) {
    jobs = new SpareTimeJobs(household);
    school = new SchoolDays(household);
  }

  @CommandHandler
  void decide(StartSpareTimeJob command, Decision decision) {
    record(
        new SpareTimeJobStarted(
            command.familyId(),
            command.personId(),
            command.jobId(),
            Personal.of(command.workplace()),
            command.hoursPerWeek(),
            command.startedOn()),
        InformationKind.EMPLOYMENT,
        decision);
  }

  @CommandHandler
  void decide(EndSpareTimeJob command, Decision decision) {
    PersonId whose = jobs.known(command.jobId()).personId();
    record(
        new SpareTimeJobEnded(command.familyId(), whose, command.jobId(), command.endedOn()),
        InformationKind.EMPLOYMENT,
        decision);
  }

  @CommandHandler
  void decide(RecordSchoolAbsence command, Decision decision) {
    record(
        new SchoolAbsenceRecorded(
            command.familyId(),
            command.personId(),
            command.from(),
            command.until(),
            command.daysAbsent(),
            command.schoolDays(),
            command.illegalDays()),
        InformationKind.SCHOOL,
        decision);
  }

  @CommandHandler
  void decide(RecordSchooling command, Decision decision) {
    record(
        new SchoolingRecorded(
            command.familyId(),
            command.personId(),
            command.schoolingKind(),
            Personal.ofNullable(command.place()),
            command.level(),
            command.attendsSteadily(),
            command.from()),
        InformationKind.SCHOOL,
        decision);
  }

  private void record(ChildhoodEvent fact, InformationKind kind, Decision decision) {
    check(fact, decision);
    decision.record(fact, kind);
  }

  /** Refuses a fact, new or corrected, that breaks a rule or contradicts the facts known. */
  public void check(ChildhoodEvent fact, Decision decision) {
    switch (fact) {
      case SpareTimeJobStarted e -> jobs.check(e, decision);
      case SpareTimeJobEnded e -> jobs.check(e);
      case SchoolAbsenceRecorded e -> school.check(e, decision.today());
      case SchoolingRecorded e -> school.check(e);
    }
  }

  /** Takes an event of this capability into the state. */
  public void evolve(ChildhoodEvent event) {
    switch (event) {
      case SpareTimeJobStarted e -> jobs.evolve(e);
      case SpareTimeJobEnded e -> jobs.evolve(e);
      case SchoolAbsenceRecorded e -> school.evolve(e);
      case SchoolingRecorded e -> school.evolve(e);
    }
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    jobs.verify();
    school.verify();
  }
}
