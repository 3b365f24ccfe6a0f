package org.familyplan.query.childhood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.ChildhoodView;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.jspecify.annotations.Nullable;

/** A child's everyday life as remembered: the facts in the order in which they were told. */
record ChildhoodEntry(
    PersonId personId, List<Job> jobs, List<Absence> absence, List<Schooling> schooling) {

  record Job(
      SpareTimeJobId jobId,
      EventId startedBy,
      @Nullable EventId endedBy,
      Personal<String> workplace,
      @Nullable BigDecimal hoursPerWeek,
      LocalDate startedOn,
      @Nullable LocalDate endedOn) {

    Job endedBy(@Nullable LocalDate end) {
      return end == null || (endedOn != null && endedOn.isBefore(end))
          ? this
          : new Job(jobId, startedBy, endedBy, workplace, hoursPerWeek, startedOn, end);
    }

    Job ended(LocalDate on, EventId eventId) {
      return new Job(jobId, startedBy, eventId, workplace, hoursPerWeek, startedOn, on);
    }
  }

  record Absence(
      EventId eventId,
      LocalDate from,
      LocalDate until,
      int daysAbsent,
      int schoolDays,
      @Nullable Integer illegalDays) {}

  record Schooling(
      EventId eventId,
      SchoolingKind kind,
      @Nullable Personal<String> place,
      @Nullable String level,
      @Nullable Boolean attendsSteadily,
      LocalDate from) {}

  static ChildhoodEntry of(PersonId personId) {
    return new ChildhoodEntry(personId, List.of(), List.of(), List.of());
  }

  ChildhoodEntry with(SpareTimeJobStarted e, EventId eventId) {
    Job job =
        new Job(e.jobId(), eventId, null, e.workplace(), e.hoursPerWeek(), e.startedOn(), null);
    return new ChildhoodEntry(personId, added(jobs, job), absence, schooling);
  }

  /** Throws NoSuchElementException when the job never started: nothing is silently ignored. */
  ChildhoodEntry with(SpareTimeJobEnded e, EventId eventId) {
    if (jobs.stream().noneMatch(each -> each.jobId().equals(e.jobId()))) {
      throw new NoSuchElementException("no job to end");
    }
    List<Job> ended =
        jobs.stream()
            .map(each -> each.jobId().equals(e.jobId()) ? each.ended(e.endedOn(), eventId) : each)
            .toList();
    return new ChildhoodEntry(personId, ended, absence, schooling);
  }

  ChildhoodEntry with(SchoolAbsenceRecorded e, EventId eventId) {
    Absence fact =
        new Absence(eventId, e.from(), e.until(), e.daysAbsent(), e.schoolDays(), e.illegalDays());
    return new ChildhoodEntry(personId, jobs, added(absence, fact), schooling);
  }

  ChildhoodEntry with(SchoolingRecorded e, EventId eventId) {
    Schooling fact =
        new Schooling(
            eventId, e.schoolingKind(), e.place(), e.level(), e.attendsSteadily(), e.from());
    return new ChildhoodEntry(personId, jobs, absence, added(schooling, fact));
  }

  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /**
   * The child's everyday life.
   *
   * @param diedOn first day on which nothing of it is true any more, or null
   */
  ChildhoodView view(LocalDate day, @Nullable LocalDate diedOn) {
    return new ChildhoodView(personId, jobs(day, diedOn), absence(day), schooling(day, diedOn));
  }

  private List<ChildhoodView.SpareTimeJob> jobs(LocalDate day, @Nullable LocalDate diedOn) {
    return jobs.stream()
        .filter(job -> diedOn == null || job.startedOn().isBefore(diedOn))
        .map(job -> job.endedBy(diedOn))
        .sorted(Comparator.comparing(Job::startedOn))
        .map(job -> view(job, day))
        .toList();
  }

  private static ChildhoodView.SpareTimeJob view(Job job, LocalDate day) {
    return new ChildhoodView.SpareTimeJob(
        job.jobId(),
        job.startedBy(),
        job.endedBy(),
        job.workplace(),
        job.hoursPerWeek(),
        job.startedOn(),
        job.endedOn(),
        Tense.of(job.startedOn(), job.endedOn(), day));
  }

  private List<ChildhoodView.Absence> absence(LocalDate day) {
    return absence.stream()
        .sorted(Comparator.comparing(Absence::from))
        .map(fact -> view(fact, day))
        .toList();
  }

  private static ChildhoodView.Absence view(Absence fact, LocalDate day) {
    return new ChildhoodView.Absence(
        fact.eventId(),
        fact.from(),
        fact.until(),
        fact.daysAbsent(),
        fact.schoolDays(),
        fact.illegalDays(),
        percent(fact.daysAbsent(), fact.schoolDays()),
        Tense.of(fact.from(), fact.until(), day));
  }

  private static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  private List<ChildhoodView.Schooling> schooling(LocalDate day, @Nullable LocalDate diedOn) {
    Timeline<Schooling> timeline = new Timeline<>();
    schooling.stream()
        .sorted(Comparator.comparing(Schooling::from))
        .forEach(fact -> timeline.put(fact.from(), null, fact));
    if (diedOn != null) {
      timeline.clear(diedOn, null);
    }
    return timeline.spans().stream().map(span -> view(span, day)).toList();
  }

  private static ChildhoodView.Schooling view(Span<Schooling> span, LocalDate day) {
    Schooling fact = span.value();
    return new ChildhoodView.Schooling(
        fact.eventId(),
        fact.kind(),
        fact.place(),
        fact.level(),
        fact.attendsSteadily(),
        span.from(),
        span.until(),
        Tense.of(span.from(), span.until(), day));
  }
}
