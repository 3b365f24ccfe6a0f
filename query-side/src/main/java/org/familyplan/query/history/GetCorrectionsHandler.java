package org.familyplan.query.history;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.api.history.EventView;
import org.familyplan.api.record.CorrectionsView;
import org.familyplan.api.record.CorrectionsView.Correction;
import org.familyplan.api.record.CorrectionsView.Decided;
import org.familyplan.api.record.CorrectionsView.Look;
import org.familyplan.api.record.RecordQuery.GetCorrections;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.history.WrongEntries.Rests;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.rights.QueryRights;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with what was wrong in a family's file, and what came of it. */
public final class GetCorrectionsHandler implements QueryHandler<GetCorrections, CorrectionsView> {
  private static final int MOST_LOOKS = 500;

  private final HistoryReader reader;
  private final EventSchema schema;
  private final EventViews views;
  private final LooksAtEntry looks;
  private final QueryRights rights;
  private final Employees employees;
  private final TransactionTemplate snapshot;
  private final DecidesOn table = new DecidesOn();
  private final Sentences sentences = new Sentences();

  /**
   * A handler.
   *
   * @param looks says who looked
   * @param rights says who may be told that
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetCorrectionsHandler(
      HistoryReader reader,
      EventSchema schema,
      Employees employees,
      PlanReader plans,
      AccessLogReader looks,
      QueryRights rights,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.reader = reader;
    this.schema = schema;
    this.views = new EventViews(reader, schema, employees, plans, vault, clock);
    this.looks = new LooksAtEntry(looks);
    this.rights = rights;
    this.employees = employees;
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetCorrections> query() {
    return GetCorrections.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<CorrectionsView> answer(GetCorrections query, QueryContext context) {
    return Answer.of(
        Objects.requireNonNull(snapshot.execute(status -> read(query.familyId(), context))));
  }

  private CorrectionsView read(FamilyId family, QueryContext context) {
    List<RecordedEvent> log = reader.all(family.value());
    if (log.isEmpty()) {
      throw context.unknownFamily();
    }
    WrongEntries wrong = new WrongEntries(log, schema);
    Map<WrongEntry, List<Rests>> resting = new LinkedHashMap<>();
    wrong.all().forEach(each -> resting.put(each, wrong.restingOn(each, table)));
    Map<EventId, EventView> shown = shown(family, resting, context);
    List<Correction> corrections = new ArrayList<>();
    resting.forEach(
        (entry, decisions) -> corrections.add(correction(entry, decisions, shown, context)));
    return new CorrectionsView(family, log.size(), corrections);
  }

  private Map<EventId, EventView> shown(
      FamilyId family, Map<WrongEntry, List<Rests>> resting, QueryContext context) {
    Map<EventId, RecordedEvent> needed = new LinkedHashMap<>();
    resting.forEach(
        (entry, decisions) -> {
          needed.put(entry.eventId(), entry.recorded());
          needed.put(new EventId(entry.amendment().eventId()), entry.amendment());
          decisions.forEach(each -> needed.put(each.eventId(), each.decision()));
        });
    return views.of(family, List.copyOf(needed.values()), context).stream()
        .collect(Collectors.toMap(EventView::eventId, Function.identity()));
  }

  private Correction correction(
      WrongEntry entry,
      List<Rests> decisions,
      Map<EventId, EventView> shown,
      QueryContext context) {
    @Nullable List<Look> seen = rights.may("getAccessLog", context.actor()) ? looks(entry) : null;
    return new Correction(
        entry.kind(),
        Objects.requireNonNull(shown.get(entry.eventId())),
        Objects.requireNonNull(shown.get(new EventId(entry.amendment().eventId()))),
        entry.chain(),
        decisions.stream()
            .map(
                each ->
                    new Decided(
                        Objects.requireNonNull(shown.get(each.eventId())),
                        each.ground(),
                        each.afterAmendment()))
            .toList(),
        said(decisions.size(), context.locale()),
        seen == null ? null : seen.stream().limit(MOST_LOOKS).toList(),
        seen != null && seen.size() > MOST_LOOKS);
  }

  private String said(int decisions, Locale locale) {
    String key = decisions == 0 ? "decidedNothing" : decisions == 1 ? "decidedOne" : "decidedMany";
    return sentences.word(key, locale).replace("{count}", Integer.toString(decisions));
  }

  /** Looks between recording and amendment that showed one of the persons. */
  private List<Look> looks(WrongEntry entry) {
    return looks
        .between(
            new FamilyId(entry.recorded().stream()),
            entry.subjects(),
            entry.recorded().recordedAt(),
            entry.amendment().recordedAt(),
            MOST_LOOKS + 1)
        .stream()
        .map(this::look)
        .toList();
  }

  private Look look(RecordedLook recorded) {
    return new Look(
        recorded.position(),
        recorded.recordedAt(),
        recorded.look().user(),
        employees.find(recorded.look().user()).map(Employee::name).orElse(null),
        recorded.look().role().name(),
        recorded.look().operation(),
        recorded.look().purpose());
  }
}
