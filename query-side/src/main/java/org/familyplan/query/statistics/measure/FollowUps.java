package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.Population.Guarded;

/** Practice: follow-ups held within the interval that was decided. */
final class FollowUps implements Subject {
  @Override
  public void define(Definitions d) {
    d.subject("followUps");
    Group<FollowUpDue> followUps =
        d.group(
            new Population("followUps", Guarded.FAMILY),
            FollowUpDue::of,
            FollowUpDue::who,
            FollowUpDue::course);
    Measure measure = d.counts("followUpsInTime", followUps, "Serviceloven § 70; barnets lov § 95");
    Attribute timing = followUps.plain("followUpTiming", FollowUpDue.TIMINGS, FollowUpDue::timing);
    Attribute order = followUps.plain("followUpOrder", FollowUpDue.ORDER, FollowUpDue::order);
    followUps.counts(measure, timing, followUps.attributes("municipality", "period"));
    followUps.table(
        "followUpTimingByFollowUpOrder", measure, Map.of(), List.of(timing), List.of(order));
  }
}
