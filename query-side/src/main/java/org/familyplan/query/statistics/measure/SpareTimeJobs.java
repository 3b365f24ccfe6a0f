package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.query.statistics.facts.ChildhoodFacts.Job;
import org.familyplan.query.statistics.table.Attribute;

/** Block 9: spare-time jobs of the young of 14 to 17 (fritidsjob). */
final class SpareTimeJobs implements Subject {
  private static final String GROWN_UP = "18-";
  private static final List<String> AGES_AT_END =
      Stream.concat(Ages.CHILDREN.stream(), Stream.of(GROWN_UP, Movement.NOT_ENDED)).toList();
  private static final int ADULT = 18;
  private static final Map<String, String> YOUNG = Map.of("ageGroupAtStart", Ages.YOUNG);

  @Override
  public void define(Definitions d) {
    d.subject("spareTimeJobs");
    Group<Participant> children = d.children();
    Measure measure = d.counts("spareTimeJobs", children, "Deloitte for STAR 2017, 3.10");
    Attribute atEnd = children.plain("ageGroupAtEnd", AGES_AT_END, SpareTimeJobs::ageAtEnd);
    Ended.ties(children, atEnd);
    Outcome<Participant> jobs =
        Outcome.of(
            children,
            "spareTimeJob",
            YesNo.CODES,
            new Outcome.Measuring<>(
                Participant::course,
                each -> Optional.of(hasJob(each, each.course().start())),
                each -> each.course().end().map(day -> hasJob(each, day)),
                Movement.along(YesNo.CODES)));
    jobs.within(YOUNG)
        .startEnd(measure)
        .movementBy(measure, children.attributes("municipality", "sex"));
    children.table(
        "spareTimeJobOfThe14To17AtEnd",
        measure,
        Map.of(atEnd.id(), Ages.YOUNG),
        List.of(jobs.end()),
        List.of());
  }

  private static String ageAtEnd(Participant child) {
    return child
        .course()
        .end()
        .map(child::ageOn)
        .map(age -> age < ADULT ? Ages.child(age) : GROWN_UP)
        .orElse(Movement.NOT_ENDED);
  }

  private static String hasJob(Participant child, LocalDate day) {
    return YesNo.of(
        child.own(file -> file.childhood().jobs(), Job::personId, Job::on).stream()
            .anyMatch(job -> !job.on().isAfter(day) && !hasEnded(child, job, day)));
  }

  private static boolean hasEnded(Participant child, Job job, LocalDate day) {
    return child
        .course()
        .facts(file -> file.childhood().jobEnds())
        .anyMatch(end -> end.jobId().equals(job.jobId()) && !end.on().isAfter(day));
  }
}
