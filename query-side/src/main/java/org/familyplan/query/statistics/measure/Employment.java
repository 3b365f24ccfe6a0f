package org.familyplan.query.statistics.measure;

import org.familyplan.api.livelihood.EmploymentStatus;

/** Block 2: adults' employment status (beskæftigelsesstatus). */
final class Employment implements Subject {
  private static final String OUTSIDE = EmploymentStatus.OUTSIDE_LABOUR_MARKET.name();

  @Override
  public void define(Definitions d) {
    d.subject("employmentStatus");
    Group<Participant> adults = d.adults();
    Measure measure = d.counts("employmentStatus", adults, "Deloitte for STAR 2017, 3.3");
    Outcome.of(
            adults,
            "employment",
            Definitions.names(EmploymentStatus.values()),
            new Outcome.Measuring<>(
                Participant::course,
                each -> Work.statusOn(each, each.course().start()).map(Enum::name),
                each ->
                    each.course().end().flatMap(day -> Work.statusOn(each, day)).map(Enum::name),
                Employment::intoOrOutOfWork))
        .startEnd(measure)
        .movementBy(measure, adults.breakdowns())
        .startAndEndBy(measure, adults.breakdowns());
  }

  private static String intoOrOutOfWork(String start, String end) {
    return Movement.sign(place(end) - place(start));
  }

  private static int place(String status) {
    return status.equals(OUTSIDE) ? 0 : 1;
  }
}
