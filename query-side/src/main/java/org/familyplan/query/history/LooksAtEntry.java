package org.familyplan.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.decision.Decision;

/** Who was shown the persons whom an entry is about. */
record LooksAtEntry(AccessLogReader looks) {
  private static final int PAGE = 500;

  /**
   * At most {@code limit} looks between two instants that were answered and showed one of the
   * persons, latest first.
   *
   * @param subjects the persons; empty for any look at the family
   */
  List<RecordedLook> between(
      FamilyId family, List<PersonId> subjects, Instant from, Instant until, int limit) {
    Filter filter =
        new Filter(
            family,
            subjects.size() == 1 ? subjects.getFirst() : null,
            null,
            null,
            null,
            null,
            LocalDate.ofInstant(from, Decision.ZONE),
            LocalDate.ofInstant(until, Decision.ZONE),
            true);
    List<RecordedLook> found = new ArrayList<>();
    List<RecordedLook> page = looks.page(filter, null, PAGE);
    while (!page.isEmpty() && found.size() < limit) {
      page.stream()
          .filter(each -> each.recordedAt().isAfter(from) && each.recordedAt().isBefore(until))
          .filter(each -> shows(each, subjects))
          .forEach(found::add);
      page = looks.page(filter, page.getLast().position(), PAGE);
    }
    return found.stream().limit(limit).toList();
  }

  private static boolean shows(RecordedLook look, List<PersonId> subjects) {
    return subjects.isEmpty()
        || look.look().persons().stream().anyMatch(Set.copyOf(subjects)::contains);
  }
}
