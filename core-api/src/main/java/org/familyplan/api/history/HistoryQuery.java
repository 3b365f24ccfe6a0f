package org.familyplan.api.history;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about what was recorded. */
public sealed interface HistoryQuery<V> extends Query<V> {

  /**
   * Every event of a family: what, when true, when recorded, who, in which role, why.
   *
   * @param entries all, or only what somebody ordered or decided; all if left out
   * @param kind only these events, by their logical names; empty for all
   * @param member only events about this person
   * @param actor only what this employee recorded
   * @param recordedFrom first day of recording, Europe/Copenhagen
   * @param recordedUntil last day of recording, Europe/Copenhagen
   * @param order oldest or newest first
   * @param limit events on a page, 50 if left out
   * @param cursor where the page before ended, as its Link header says
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/history")
  record GetFamilyHistory(
      FamilyId familyId,
      @Nullable Which entries,
      @Size(max = 50) List<String> kind,
      @Nullable PersonId member,
      @Nullable EmployeeId actor,
      @Nullable LocalDate recordedFrom,
      @Nullable LocalDate recordedUntil,
      @Nullable Order order,
      @Nullable @Min(1) @Max(200) Integer limit,
      @Nullable @Size(max = 500) String cursor)
      implements HistoryQuery<FamilyHistoryView> {}

  /** One event of a family, whole. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/events/{eventId}")
  record GetEvent(FamilyId familyId, EventId eventId) implements HistoryQuery<EventView> {}

  /**
   * Who knew of an entry, and whether whoever decided something later did. For auditors and
   * managers.
   *
   * @param eventId the entry
   * @param before the decision, an entry of the same family; left out to ask who knows now
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/events/{eventId}/knowers")
  record GetWhoKnew(FamilyId familyId, EventId eventId, @Nullable EventId before)
      implements HistoryQuery<WhoKnewView> {}

  /**
   * What a family experienced, in plain sentences, ordered by when it was true: what was corrected
   * as it is right, what was entered by mistake not at all.
   *
   * @param member only what is about this person
   * @param kind only these facts, by their logical names; empty for all
   * @param from only what began on this day or later
   * @param until only what began on this day or earlier
   * @param limit sentences on a page, 50 if left out
   * @param cursor where the page before ended, as its Link header says
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/timeline")
  record GetTimeline(
      FamilyId familyId,
      @Nullable PersonId member,
      @Size(max = 50) List<String> kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable @Min(1) @Max(200) Integer limit,
      @Nullable @Size(max = 500) String cursor)
      implements HistoryQuery<TimelineView> {}

  /** Which events are listed. */
  enum Which {
    /** Every event. */
    ALL,
    /** What somebody ordered or decided, not what was merely observed, said or measured. */
    DECISIONS
  }

  /** In which order events are listed. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }
}
