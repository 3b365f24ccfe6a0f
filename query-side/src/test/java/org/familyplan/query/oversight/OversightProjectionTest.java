package org.familyplan.query.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.METTE;
import static org.familyplan.api.CaseFamily.day;

import java.util.UUID;
import org.familyplan.api.oversight.BreakGlassId;
import org.familyplan.api.oversight.EmployeeRelation;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.oversight.OversightView;
import org.familyplan.api.oversight.OversightView.Opening;
import org.familyplan.api.oversight.OversightView.Relation;
import org.familyplan.api.oversight.OversightView.Review;
import org.familyplan.api.oversight.RelationId;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.junit.jupiter.api.Test;

class OversightProjectionTest {
  private static final EmployeeId RIKKE = new EmployeeId("rikke.dam");
  private static final EmployeeId OLE = new EmployeeId("ole.friis");
  private static final BreakGlassId OPENING = new BreakGlassId(new UUID(5, 1));
  private static final RelationId RELATION = new RelationId(new UUID(6, 1));
  private static final GlassBroken BROKEN =
      new GlassBroken(
          FAMILY, OPENING, RIKKE, Personal.of("urgent"), day("2016-03-01"), day("2016-03-03"));
  private static final BreakGlassReviewed REVIEWED =
      new BreakGlassReviewed(
          FAMILY, OPENING, OLE, false, Personal.of("No task"), day("2016-03-04"));
  private static final RelationDeclared DECLARED =
      new RelationDeclared(
          FAMILY, RELATION, RIKKE, METTE, EmployeeRelation.RELATIVE, day("2015-01-05"), null);
  private static final RelationEnded ENDED =
      new RelationEnded(FAMILY, RELATION, RIKKE, day("2016-01-01"));

  private final JsonEntries entries = new JsonEntries();

  private static EventId entry(int number) {
    return new EventId(new UUID(0, number));
  }

  /** What happened, as entries 1, 2, 3. */
  private OversightView given(String on, OversightEvent... events) {
    int number = 1;
    for (OversightEvent event : events) {
      OversightProjection.project(event, entry(number++), entries);
    }
    return OversightProjection.view(FAMILY, 9, entries, day(on));
  }

  @Test
  void anOpeningIsShownWithItsReview() {
    OversightView view = given("2016-03-04", BROKEN, REVIEWED);

    assertThat(view.familyId()).isEqualTo(FAMILY);
    assertThat(view.version()).isEqualTo(9);
    assertThat(view.openings())
        .containsExactly(
            new Opening(
                entry(1),
                OPENING,
                RIKKE,
                Personal.of("urgent"),
                day("2016-03-01"),
                day("2016-03-03"),
                Tense.PAST,
                new Review(entry(2), OLE, false, Personal.of("No task"), day("2016-03-04"))));
    assertThat(OversightProjection.oversight(entries).notReviewed()).isEmpty();
  }

  @Test
  void anOpeningThatNobodyFollowedUpIsShownWithoutReview() {
    assertThat(given("2016-03-02", BROKEN).openings())
        .singleElement()
        .satisfies(
            opening -> {
              assertThat(opening.review()).isNull();
              assertThat(opening.tense()).isEqualTo(Tense.CURRENT);
            });
    assertThat(OversightProjection.oversight(entries).brokenGlassOn(RIKKE, day("2016-03-02")))
        .contains(BROKEN);
    assertThat(OversightProjection.oversight(entries).notReviewed()).containsExactly(BROKEN);
  }

  @Test
  void relationsAreShown() {
    assertThat(given("2015-06-01", DECLARED).relations())
        .containsExactly(
            new Relation(
                entry(1),
                RELATION,
                RIKKE,
                METTE,
                EmployeeRelation.RELATIVE,
                day("2015-01-05"),
                null,
                Tense.CURRENT));
    assertThat(OversightProjection.oversight(entries).isRelative(RIKKE, day("2016-01-01")))
        .isTrue();
  }

  @Test
  void anEndedRelationIsOver() {
    assertThat(given("2016-01-01", DECLARED, ENDED).relations())
        .extracting(Relation::until, Relation::tense)
        .containsExactly(tuple(day("2016-01-01"), Tense.PAST));
    assertThat(OversightProjection.oversight(entries).isRelative(RIKKE, day("2016-01-01")))
        .isFalse();
  }

  @Test
  void whatFollowsOnNothingIsLoud() {
    assertThatThrownBy(() -> given("2016-03-04", REVIEWED)).isInstanceOf(MissingEntry.class);
    assertThatThrownBy(() -> given("2016-03-04", ENDED)).isInstanceOf(MissingEntry.class);
  }
}
