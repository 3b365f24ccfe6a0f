package org.familyplan.query.statistics.measure;

import java.util.List;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.Population.Guarded;

/** Mechanism H4: barriers as the citizen experiences them are handled. */
final class Barriers implements Subject {
  private static final List<String> OWN = List.of("NONE_REPORTED", "ALL_HANDLED", "SOME_UNHANDLED");

  @Override
  public void define(Definitions d) {
    d.subject("barriers");
    Group<BarrierInCourse> barriers =
        d.group(
            new Population("barriers", Guarded.FAMILY),
            BarrierInCourse::of,
            BarrierInCourse::who,
            BarrierInCourse::course);
    Measure measure = d.counts("barriersHandled", barriers, "Deloitte for STAR 2017, 4.7 (H4)");
    Attribute handling =
        barriers.measured("barrierHandling", BarrierInCourse.HANDLINGS, BarrierInCourse::handling);
    barriers.counts(measure, handling, barriers.attributes("municipality"));
    d.adults().measured("ownBarriers", OWN, Barriers::own);
  }

  private static String own(Participant adult) {
    List<BarrierInCourse> own =
        BarrierInCourse.of(adult.course())
            .filter(each -> adult.isMine(each.barrier().personId()))
            .toList();
    if (own.isEmpty()) {
      return OWN.getFirst();
    }
    return OWN.get(own.stream().allMatch(BarrierInCourse::isHandled) ? 1 : 2);
  }
}
