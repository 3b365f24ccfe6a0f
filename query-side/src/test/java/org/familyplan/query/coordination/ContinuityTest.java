package org.familyplan.query.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;
import org.junit.jupiter.api.Test;

class ContinuityTest {
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");

  private static Continuity on(String day, FamilyEvent... events) {
    List<FamilyEvent> all = new ArrayList<>(List.of(CaseFamily.opened()));
    all.addAll(List.of(events));
    List<Found<FamilyEvent>> found = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      found.add(new Found<>(new EventId(new UUID(0, index)), all.get(index)));
    }
    return Continuity.of(new CaseFile(FAMILY, all.size(), all.size(), found), day(day));
  }

  private static CoordinatorAssigned assigned(EmployeeId who, String from, String until) {
    return new CoordinatorAssigned(
        FAMILY, who, day(from), Optional.ofNullable(until).map(CaseFamily::day).orElse(null));
  }

  private static CoordinationHandedOver handedOver(String on) {
    return new CoordinationHandedOver(FAMILY, KAREN, RIKKE, day(on), Personal.of("All is known"));
  }

  @Test
  void daysBeforeTheFirstAppointmentAreNoGap() {
    Continuity known = on("2014-07-10", assigned(KAREN, "2014-07-01", null));
    assertThat(known.daysBeforeFirst()).isEqualTo(11);
    assertThat(known.gaps()).isEmpty();
    assertThat(known.days(day("2014-07-01"), null)).isEqualTo(10);
  }

  @Test
  void aGapHasItsDaysAndNamesWhatEndedBeforeIt() {
    Continuity known =
        on(
            "2014-12-31",
            assigned(KAREN, "2014-07-01", "2014-08-01"),
            assigned(RIKKE, "2014-08-11", null));
    assertThat(known.gaps()).containsExactly(new Period(day("2014-08-01"), day("2014-08-11")));
    assertThat(known.daysWithoutCoordinator()).isEqualTo(10);
    assertThat(known.endsBeforeGaps()).containsExactly(new EventId(new UUID(0, 1)));
    assertThat(known.overlaps()).isEmpty();
  }

  @Test
  void aChangeSaysWhetherANoteWasHandedOver() {
    Continuity withNote =
        on("2015-12-31", assigned(KAREN, "2014-07-01", null), handedOver("2015-03-02"));
    assertThat(withNote.changes())
        .extracting(Continuity.Change::on, Continuity.Change::successor, Continuity.Change::note)
        .containsExactly(tuple(day("2015-03-02"), RIKKE, true));
    Continuity without =
        on(
            "2015-12-31",
            assigned(KAREN, "2014-07-01", "2015-03-02"),
            assigned(RIKKE, "2015-03-02", null));
    assertThat(without.changes()).extracting(Continuity.Change::note).containsExactly(false);
  }

  @Test
  void aDeputyActsOnTheDaysOfTheCover() {
    Continuity known =
        on(
            "2015-12-31",
            assigned(KAREN, "2014-07-01", null),
            new CoordinatorAbsenceCovered(
                FAMILY, KAREN, RIKKE, day("2015-01-12"), day("2015-02-28")));
    assertThat(known.acting())
        .extracting(span -> span.value().employee(), span -> span.from())
        .containsExactly(
            tuple(KAREN, day("2014-07-01")),
            tuple(RIKKE, day("2015-01-12")),
            tuple(KAREN, day("2015-02-28")));
    assertThat(known.covers()).hasSize(1);
    assertThat(known.gaps()).isEmpty();
  }

  @Test
  void twoAtOnceWouldBeSeen() {
    assertThat(
            on(
                    "2015-12-31",
                    assigned(KAREN, "2014-07-01", "2014-09-01"),
                    assigned(RIKKE, "2014-08-01", null))
                .overlaps())
        .containsExactly(new Period(day("2014-08-01"), day("2014-09-01")));
  }

  @Test
  void nobodyAppointedIsNoGapButDays() {
    Continuity known = on("2014-06-30");
    assertThat(known.from()).isNull();
    assertThat(known.daysBeforeFirst()).isEqualTo(11);
    assertThat(known.acting()).isEmpty();
  }
}
