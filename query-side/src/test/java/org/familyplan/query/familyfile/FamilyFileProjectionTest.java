package org.familyplan.query.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.LOLLAND;
import static org.familyplan.api.CaseFamily.day;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.DisposalReason;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.familyfile.FamilyFileEvent.FileDisposed;
import org.familyplan.api.familyfile.FamilyFileView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.entries.JsonEntries;
import org.junit.jupiter.api.Test;

class FamilyFileProjectionTest {
  private final JsonEntries entries = new JsonEntries();

  private void given(FamilyFileEvent... events) {
    for (FamilyFileEvent event : events) {
      FamilyFileProjection.project(event, new EventId(new UUID(0, 0)), entries);
    }
  }

  private FamilyFileView view(String on) {
    return FamilyFileProjection.view(entries, day(on));
  }

  private static FamilyFileClosed closed(String on, ClosureReason reason) {
    return new FamilyFileClosed(FAMILY, day(on), reason, null);
  }

  private static FamilyFileReopened reopened(String on) {
    return new FamilyFileReopened(FAMILY, day(on), Personal.of("Relapse"));
  }

  @Test
  void an_opened_file_is_open_from_its_first_day() {
    given(CaseFamily.opened());

    assertThat(view("2014-06-20"))
        .isEqualTo(
            new FamilyFileView(
                day("2014-06-10"),
                day("2014-06-17"),
                day("2014-06-20"),
                "HELHED_2014",
                day("2014-09-01"),
                List.of(new ExternalId("esdh", "2014-00417")),
                true,
                null,
                null));
    assertThat(view("2014-06-19").open()).isFalse();
    assertThat(FamilyFileProjection.file(entries).municipality()).isEqualTo(LOLLAND);
  }

  @Test
  void a_closed_file_is_open_on_its_last_day() {
    given(CaseFamily.opened(), closed("2016-12-20", ClosureReason.NO_FURTHER_NEED_FAMILY));

    assertThat(view("2016-12-20").open()).isTrue();
    assertThat(view("2016-12-21").open()).isFalse();
    assertThat(view("2016-12-21").closedOn()).isEqualTo("2016-12-20");
    assertThat(view("2016-12-21").closureReason()).isEqualTo(ClosureReason.NO_FURTHER_NEED_FAMILY);
    assertThat(FamilyFileProjection.file(entries).closedOn()).isEqualTo("2016-12-20");
  }

  @Test
  void a_reopened_file_was_closed_in_between() {
    given(
        CaseFamily.opened(), closed("2016-12-20", ClosureReason.OPTED_OUT), reopened("2017-03-01"));

    assertThat(view("2017-02-28").open()).isFalse();
    assertThat(view("2017-02-28").closureReason()).isEqualTo(ClosureReason.OPTED_OUT);
    assertThat(view("2017-03-01").open()).isTrue();
    assertThat(view("2017-03-01").closedOn()).isNull();
    assertThat(FamilyFileProjection.file(entries).closedOn()).isNull();
  }

  @Test
  void a_file_closed_twice_shows_the_closure_of_the_day() {
    given(
        CaseFamily.opened(),
        closed("2016-12-20", ClosureReason.OPTED_OUT),
        reopened("2017-03-01"),
        closed("2017-08-01", ClosureReason.MOVED_AWAY));

    assertThat(view("2017-01-01").closedOn()).isEqualTo("2016-12-20");
    assertThat(view("2017-03-01").closureReason()).isEqualTo(ClosureReason.MOVED_AWAY);
    assertThat(view("2017-03-01").open()).isTrue();
    assertThat(view("2017-08-02").open()).isFalse();
    assertThat(FamilyFileProjection.file(entries).closedOn()).isEqualTo("2017-08-01");
  }

  @Test
  void a_file_that_was_never_opened_is_missed_loudly() {
    assertThatThrownBy(() -> given(reopened("2017-03-01")))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_file_that_was_disposed_of_is_still_shown() {
    given(CaseFamily.opened(), closed("2016-12-20", ClosureReason.NO_FURTHER_NEED_FAMILY));
    FamilyFileView before = view("2021-12-20");

    given(
        new FileDisposed(
            FAMILY, DisposalReason.NO_LONGER_NEEDED, "arkivloven", 5, 9, 12, day("2021-12-20")));

    assertThat(view("2021-12-20")).isEqualTo(before);
    assertThat(entries.single(DisposalEntry.class)).contains(new DisposalEntry(day("2021-12-20")));
  }
}
