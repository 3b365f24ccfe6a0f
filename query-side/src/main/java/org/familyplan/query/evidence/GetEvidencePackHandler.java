package org.familyplan.query.evidence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familyplan.api.difference.ChangeView;
import org.familyplan.api.evidence.EvidencePackView;
import org.familyplan.api.evidence.EvidencePackView.PackScope;
import org.familyplan.api.evidence.EvidencePackView.PackedEvents;
import org.familyplan.api.evidence.EvidencePackView.PackedLooks;
import org.familyplan.api.evidence.EvidencePackView.StatesOf;
import org.familyplan.api.evidence.EvidenceQuery.GetEvidencePack;
import org.familyplan.api.history.EventView;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.SignedCheckpoint;
import org.familyplan.platform.transparency.Statements;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.familyplan.query.accesslog.LookViews;
import org.familyplan.query.history.EventViews;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.history.HistoryReader.End;
import org.familyplan.query.plan.FamilyPlans;
import org.familyplan.query.plan.Readings;
import org.familyplan.query.rights.QueryRights;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the evidence pack of a family and a period. */
public final class GetEvidencePackHandler
    implements QueryHandler<GetEvidencePack, EvidencePackView> {
  /** Most events, and most looks, that one pack holds. */
  static final int MOST = 20_000;

  /** Up to so many events there is a state after each; building them is what a pack costs. */
  private static final int STATE_OF_EACH = 1_000;

  private static final String FORM = "familyplan-evidence-pack/1";

  private final HistoryReader history;
  private final EventSchema schema;
  private final EventFiles events;
  private final LookFiles looks;
  private final CheckpointFiles checkpoints;
  private final Readings readings;
  private final FamilyPlans plans;
  private final Proofs proofs;
  private final Statements statements;
  private final QueryRights rights;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param statements signs the manifest
   * @param rights says who may know who looked
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetEvidencePackHandler(
      HistoryReader history,
      EventViews views,
      EventSchema schema,
      Vault vault,
      Readings readings,
      FamilyPlans plans,
      AccessLogReader looks,
      Proofs proofs,
      Statements statements,
      QueryRights rights,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.history = history;
    this.schema = schema;
    this.events = new EventFiles(history, views, schema, vault, proofs);
    this.looks = new LookFiles(looks, new LookViews(plans.employees()), proofs);
    this.checkpoints = new CheckpointFiles(proofs);
    this.readings = readings;
    this.plans = plans;
    this.proofs = proofs;
    this.statements = statements;
    this.rights = rights;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  @Override
  public Class<GetEvidencePack> query() {
    return GetEvidencePack.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<EvidencePackView> answer(GetEvidencePack query, QueryContext context) {
    if (query.from() != null && query.until() != null && query.until().isBefore(query.from())) {
      throw RequestProblem.of(400, "request.parameter", "until is not before from");
    }
    if (query.from() != null && query.from().isAfter(today())) {
      ProblemCode code = ProblemCode.PERIOD_FUTURE;
      throw RequestProblem.at(
          code.status(), List.of(new Fault(code.code(), "/from", code.sentence())));
    }
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Decision.ZONE);
  }

  private Answer<EvidencePackView> read(GetEvidencePack query, QueryContext context) {
    UUID family = query.familyId().value();
    if (history.version(family) == 0) {
      throw context.unknownFamily();
    }
    Period period = period(family, query.from(), query.until());
    SignedCheckpoint checkpoint =
        proofs
            .covering(LogName.EVENTS, Math.max(1, period.end().position()))
            .orElseThrow(ProblemCode.NO_CHECKPOINT::problem);
    PackZip zip = new PackZip(checkpoint.signedAt());
    return new Making(PackRequest.of(query, context, zip), period, checkpoint).pack();
  }

  /**
   * What of a family's history was recorded in a period.
   *
   * @param before version before its first event
   */
  private record Period(long before, End end) {
    long events() {
      return end.version() - before;
    }
  }

  private Period period(UUID family, @Nullable LocalDate from, @Nullable LocalDate until) {
    long before = from == null ? 0 : history.endOf(family, from.minusDays(1)).version();
    Period period = new Period(before, history.endOf(family, until));
    if (period.events() > MOST) {
      throw ProblemCode.PACK_TOO_LARGE.problem();
    }
    return period;
  }

  /** Makes one pack. */
  private final class Making implements EventFiles.Following {
    private final PackRequest request;
    private final Period period;
    private final SignedCheckpoint checkpoint;
    private final SchemaFiles schemas = new SchemaFiles(schema);
    private final StateFiles states;
    private final StatesOf statesOf;
    private final Report report;
    private @Nullable RecordedEvent last;
    private int shown;
    private int withheld;

    private Making(PackRequest request, Period period, SignedCheckpoint checkpoint) {
      GetEvidencePack query = request.query();
      this.request = request;
      this.period = period;
      this.checkpoint = checkpoint;
      this.statesOf = period.events() > STATE_OF_EACH ? StatesOf.EACH_DAY : StatesOf.EACH_EVENT;
      this.states =
          new StateFiles(
              request,
              readings.of(query.familyId(), request.context()),
              plans,
              period.before(),
              query.from());
      this.report = new Report(request.context().locale());
    }

    Answer<EvidencePackView> pack() {
      int younger = events.pack(request, checkpoint, this);
      endOfDay();
      states.end();
      schemas.pack(request.zip());
      checkpoints.pack(checkpoint, request.zip());
      LookFiles.Packed access = mayKnowWhoLooked() ? packLooks() : null;
      checkpoints.keys(request.zip());
      Rules rules = Rules.inForce(request.context().locale());
      request.zip().json("rules.json", rules);
      PackedLooks looked = access == null ? null : access.looks();
      request.zip().text("report.html", report.of(view(younger, looked), rules));
      return answer(view(younger, looked));
    }

    @Override
    public void packed(RecordedEvent stored, EventView view) {
      if (view.content() == null) {
        withheld++;
      } else {
        shown++;
        schemas.note(stored, view.content());
      }
      if (last != null && !EventFiles.recordedOn(last).equals(EventFiles.recordedOn(stored))) {
        endOfDay();
      }
      last = stored;
      report.event(view, statesOf == StatesOf.EACH_EVENT ? stateAfter(stored) : List.of());
    }

    private void endOfDay() {
      if (last != null && statesOf == StatesOf.EACH_DAY) {
        report.day(stateAfter(last));
      }
    }

    private List<ChangeView> stateAfter(RecordedEvent stored) {
      return states.next(stored.sequence() + 1, EventFiles.recordedOn(stored));
    }

    private boolean mayKnowWhoLooked() {
      return request.context().onlyAbout() != null
          || rights.may("getAccessLog", request.context().actor());
    }

    private LookFiles.Packed packLooks() {
      String name = proofs.origins(LogName.ACCESS).getLast();
      LookFiles.Packed packed = looks.pack(request, name, (recorded, view) -> report.look(view));
      if (packed.checkpoint() != null) {
        checkpoints.pack(packed.checkpoint(), request.zip());
      }
      return packed;
    }

    private EvidencePackView view(int younger, @Nullable PackedLooks access) {
      GetEvidencePack query = request.query();
      QueryContext context = request.context();
      boolean own = context.onlyAbout() != null;
      return new EvidencePackView(
          FORM,
          query.familyId(),
          query.from(),
          query.until(),
          context.locale().getLanguage(),
          context.actor().role().name(),
          own ? PackScope.OWN : PackScope.WHOLE,
          context.purpose(),
          checkpoint.signedAt(),
          new PackedEvents(
              checkpoint.origin(),
              checkpoint.size(),
              period.before() + 1,
              own ? lastVersion() : period.before() + shown + withheld,
              shown,
              withheld,
              younger,
              statesOf),
          access,
          request.zip().files());
    }

    private long lastVersion() {
      return last == null ? period.before() : last.sequence() + 1;
    }

    private Answer<EvidencePackView> answer(EvidencePackView view) {
      byte[] manifest = Json.mapper().writeValueAsBytes(view);
      String signature = statements.sign(checkpoint.origin(), FORM, manifest);
      return Answer.of(view)
          .about(request.everybody())
          .asZip(request.zip().end(manifest, signature), "evidence-" + view.familyId() + ".zip");
    }
  }
}
