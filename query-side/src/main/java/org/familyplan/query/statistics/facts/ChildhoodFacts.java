package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.shared.PersonId;

/** Children's and young people's everyday life. */
public record ChildhoodFacts(List<Absence> absences, List<Job> jobs, List<JobEnd> jobEnds) {
  static final ChildhoodFacts NONE = new ChildhoodFacts(List.of(), List.of(), List.of());

  /** Days absent from school in [from, until). */
  public record Absence(
      PersonId personId, LocalDate from, LocalDate until, int daysAbsent, int schoolDays) {}

  /** A spare-time job began. */
  public record Job(PersonId personId, SpareTimeJobId jobId, LocalDate on) {}

  /** A spare-time job ended. */
  public record JobEnd(SpareTimeJobId jobId, LocalDate on) {}

  ChildhoodFacts with(ChildhoodEvent event) {
    return switch (event) {
      case SchoolAbsenceRecorded e ->
          new ChildhoodFacts(Facts.and(absences, absence(e)), jobs, jobEnds);
      case SpareTimeJobStarted e -> {
        Job job = new Job(e.personId(), e.jobId(), e.startedOn());
        yield new ChildhoodFacts(absences, Facts.and(jobs, job), jobEnds);
      }
      case SpareTimeJobEnded e -> {
        JobEnd end = new JobEnd(e.jobId(), e.endedOn());
        yield new ChildhoodFacts(absences, jobs, Facts.and(jobEnds, end));
      }
      case SchoolingRecorded e -> this;
    };
  }

  private static Absence absence(SchoolAbsenceRecorded e) {
    return new Absence(e.personId(), e.from(), e.until(), e.daysAbsent(), e.schoolDays());
  }

  /** An absence is known when its period is over. */
  ChildhoodFacts upTo(LocalDate day) {
    return new ChildhoodFacts(
        Facts.upTo(day, absences, each -> each.until().minusDays(1)),
        Facts.upTo(day, jobs, Job::on),
        Facts.upTo(day, jobEnds, JobEnd::on));
  }
}
