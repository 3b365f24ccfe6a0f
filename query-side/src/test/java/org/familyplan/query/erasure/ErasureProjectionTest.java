package org.familyplan.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.JONAS;
import static org.familyplan.api.CaseFamily.day;

import java.util.List;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.erasure.ErasureEvent.ErasureDecided;
import org.familyplan.api.erasure.ErasureEvent.ErasureDone;
import org.familyplan.api.erasure.ErasureEvent.ErasureRequested;
import org.familyplan.api.erasure.ErasureId;
import org.familyplan.api.erasure.ErasureOutcome;
import org.familyplan.api.erasure.ErasureRequestsView;
import org.familyplan.api.erasure.ErasureRequestsView.Certificate;
import org.familyplan.api.erasure.ErasureRequestsView.Decision;
import org.familyplan.api.erasure.ErasureRequestsView.Request;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.entries.Entries.MissingEntry;
import org.familyplan.query.entries.JsonEntries;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureProjectionTest {
  private static final ErasureId ERASURE = new ErasureId(new UUID(5, 1));
  private static final ErasureRequested REQUESTED =
      new ErasureRequested(
          FAMILY, ERASURE, JONAS, JONAS, Personal.of("my treatment"), day("2018-06-01"));
  private static final ErasureDecided DECIDED =
      new ErasureDecided(
          FAMILY,
          ERASURE,
          JONAS,
          ErasureOutcome.PARTLY_GRANTED,
          List.of(entry(50)),
          "OFL § 13",
          Personal.of("Beyond the duty"),
          day("2018-06-10"));
  private static final ErasureDone DONE =
      new ErasureDone(FAMILY, ERASURE, JONAS, 1, 2, day("2018-06-11"));

  private final JsonEntries entries = new JsonEntries();

  private static EventId entry(int number) {
    return new EventId(new UUID(0, number));
  }

  @BeforeEach
  void aFile() {
    FamilyFileProjection.project(CaseFamily.opened(), entry(100), entries);
  }

  /** What happened, as entries 1, 2, 3. */
  private ErasureRequestsView given(ErasureEvent... events) {
    int number = 1;
    for (ErasureEvent event : events) {
      ErasureProjection.project(event, entry(number++), entries);
    }
    return ErasureProjection.view(FAMILY, 9, entries, day("2018-06-12"));
  }

  @Test
  void aRequestIsShownFromTheWishToTheCertificate() {
    assertThat(given(REQUESTED, DECIDED, DONE))
        .isEqualTo(
            new ErasureRequestsView(
                FAMILY,
                9,
                day("2018-06-12"),
                null,
                List.of(
                    new Request(
                        entry(1),
                        ERASURE,
                        JONAS,
                        JONAS,
                        Personal.of("my treatment"),
                        day("2018-06-01"),
                        new Decision(
                            entry(2),
                            ErasureOutcome.PARTLY_GRANTED,
                            List.of(entry(50)),
                            "OFL § 13",
                            Personal.of("Beyond the duty"),
                            day("2018-06-10")),
                        new Certificate(entry(3), 1, 2, day("2018-06-11"))))));
  }

  @Test
  void whatIsNotDecidedHasNoDecision() {
    assertThat(given(REQUESTED).requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.decision()).isNull();
              assertThat(request.certificate()).isNull();
            });
  }

  @Test
  void aClosedFileIsDueForReview() {
    FamilyFileProjection.project(
        new FamilyFileClosed(FAMILY, day("2016-12-20"), ClosureReason.NO_FURTHER_NEED_FAMILY, null),
        entry(101),
        entries);

    assertThat(given().reviewOn()).isEqualTo(day("2021-12-20"));
  }

  @Test
  void whatFollowsOnNothingIsLoud() {
    assertThatThrownBy(() -> given(DECIDED)).isInstanceOf(MissingEntry.class);
    assertThatThrownBy(() -> given(DONE)).isInstanceOf(MissingEntry.class);
  }
}
