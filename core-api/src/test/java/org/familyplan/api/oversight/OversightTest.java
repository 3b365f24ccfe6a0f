package org.familyplan.api.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.day;

import java.util.UUID;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Personal;
import org.junit.jupiter.api.Test;

class OversightTest {
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");
  private static final EmployeeId OLE = new EmployeeId("ole.friis");
  private static final BreakGlassId OPENING = new BreakGlassId(new UUID(5, 1));
  private static final RelationId RELATION = new RelationId(new UUID(6, 1));
  private static final GlassBroken BROKEN =
      new GlassBroken(
          FAMILY, OPENING, RIKKE, Personal.of("urgent"), day("2016-03-01"), day("2016-03-03"));

  private final Oversight oversight = new Oversight();

  @Test
  void glassIsBrokenForItsDaysAndItsEmployee() {
    oversight.take(BROKEN);

    assertThat(oversight.brokenGlassOn(RIKKE, day("2016-02-29"))).isEmpty();
    assertThat(oversight.brokenGlassOn(RIKKE, day("2016-03-01"))).contains(BROKEN);
    assertThat(oversight.brokenGlassOn(RIKKE, day("2016-03-02"))).contains(BROKEN);
    assertThat(oversight.brokenGlassOn(RIKKE, day("2016-03-03"))).isEmpty();
    assertThat(oversight.brokenGlassOn(OLE, day("2016-03-01"))).isEmpty();
  }

  @Test
  void openingsThatNobodyFollowedUpAreKnown() {
    oversight.take(BROKEN);
    assertThat(oversight.notReviewed()).containsExactly(BROKEN);

    oversight.take(
        new BreakGlassReviewed(FAMILY, OPENING, OLE, true, Personal.of("fine"), day("2016-03-04")));
    assertThat(oversight.notReviewed()).isEmpty();
  }

  @Test
  void aRelativeIsOneForTheDaysOfTheRelation() {
    oversight.take(
        new RelationDeclared(
            FAMILY,
            RELATION,
            RIKKE,
            METTE,
            EmployeeRelation.RELATIVE,
            day("2015-01-05"),
            day("2017-01-01")));

    assertThat(oversight.isRelative(RIKKE, day("2015-01-04"))).isFalse();
    assertThat(oversight.isRelative(RIKKE, day("2015-01-05"))).isTrue();
    assertThat(oversight.isRelative(RIKKE, day("2016-12-31"))).isTrue();
    assertThat(oversight.isRelative(RIKKE, day("2017-01-01"))).isFalse();
    assertThat(oversight.isRelative(OLE, day("2016-01-01"))).isFalse();

    oversight.take(new RelationEnded(FAMILY, RELATION, RIKKE, day("2016-01-01")));
    assertThat(oversight.isRelative(RIKKE, day("2015-12-31"))).isTrue();
    assertThat(oversight.isRelative(RIKKE, day("2016-01-01"))).isFalse();
  }
}
