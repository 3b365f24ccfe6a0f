package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.Map;

/** How the working mechanisms go together with what became of the adults; no cause is claimed. */
final class Relations implements Subject {
  @Override
  public void define(Definitions d) {
    d.subject("relations");
    Group<Participant> adults = d.adults();
    Measure measure = d.counts("mechanismsAndOutcomes", adults, "Deloitte for STAR 2017, 4");
    table(adults, measure, "adultOverallMovement", "coordinators");
    table(adults, measure, "employmentMovement", "coordinators");
    table(adults, measure, "adultOverallMovement", "ownBarriers");
    table(adults, measure, "employmentMovement", "ownBarriers");
    table(adults, measure, "adultWellBeingChange", "employedDuring");
  }

  private static void table(
      Group<Participant> adults, Measure measure, String outcome, String mechanism) {
    adults.table(
        Outcome.by(outcome, adults.attribute(mechanism)),
        measure,
        Map.of(),
        List.of(adults.attribute(outcome)),
        List.of(adults.attribute(mechanism)));
  }
}
