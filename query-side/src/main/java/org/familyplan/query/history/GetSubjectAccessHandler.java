package org.familyplan.query.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.accesslog.OwnLookUpsView.LookUp;
import org.familyplan.api.erasure.DocumentFormat;
import org.familyplan.api.erasure.ErasureQuery.GetSubjectAccess;
import org.familyplan.api.erasure.Retention;
import org.familyplan.api.erasure.SubjectAccessView;
import org.familyplan.api.erasure.SubjectAccessView.HeldEntry;
import org.familyplan.api.history.EventView;
import org.familyplan.api.history.HistoryQuery.GetFamilyHistory;
import org.familyplan.api.history.HistoryQuery.Order;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.familyplan.query.familyfile.FileEntry;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.household.MemberEntry;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers a person, or somebody for this person, with everything that is held about the person. */
public final class GetSubjectAccessHandler
    implements QueryHandler<GetSubjectAccess, SubjectAccessView> {
  private static final int MOST_LOOKS = 10_000;

  private final HistoryReader reader;
  private final EventViews views;
  private final PlanReader plans;
  private final AccessLogReader looks;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;
  private final SubjectAccessDocument document = new SubjectAccessDocument();

  /**
   * A handler.
   *
   * @param looks says when others looked
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetSubjectAccessHandler(
      HistoryReader reader,
      EventSchema schema,
      Employees employees,
      PlanReader plans,
      AccessLogReader looks,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.reader = reader;
    this.views = new EventViews(reader, schema, employees, plans, vault, clock);
    this.plans = plans;
    this.looks = looks;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  @Override
  public Class<GetSubjectAccess> query() {
    return GetSubjectAccess.class;
  }

  @Override
  public String projection() {
    return HistoryProjection.NAME;
  }

  @Override
  public Answer<SubjectAccessView> answer(GetSubjectAccess query, QueryContext context) {
    PersonId own = context.onlyAbout();
    if (own != null && !own.equals(query.personId())) {
      throw ProblemCode.PERSON_UNKNOWN.problem();
    }
    SubjectAccessView view =
        Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
    Answer<SubjectAccessView> answer = Answer.versioned(view, view.version());
    return query.format() == DocumentFormat.HTML
        ? answer.as(document.of(view, context.locale()))
        : answer;
  }

  private SubjectAccessView read(GetSubjectAccess query, QueryContext context) {
    PlanReader.Remembered family = plans.find(query.familyId()).orElseThrow(context::unknownFamily);
    PersonId person = query.personId();
    MemberEntry member =
        HouseholdProjection.find(family.entries(), person)
            .orElseThrow(ProblemCode.PERSON_UNKNOWN::problem);
    FileEntry file = FamilyFileProjection.file(family.entries());
    List<EventView> told =
        views.told(person, query.familyId(), family.entries(), about(query), context);
    List<RecordedLook> others = looks(query, context);
    return new SubjectAccessView(
        query.familyId(),
        person,
        family.version(),
        LocalDate.ofInstant(clock.instant(), Decision.ZONE),
        file.municipality(),
        member.name(),
        member.birthDate(),
        member.cpr(),
        document.purposes(context.locale()),
        told.stream().map(GetSubjectAccessHandler::entry).toList(),
        Disclosures.of(person, told),
        others.stream().limit(MOST_LOOKS).map(GetSubjectAccessHandler::lookUp).toList(),
        others.size() > MOST_LOOKS,
        file.closedOn() == null ? null : Retention.reviewOn(file.closedOn()));
  }

  private List<RecordedEvent> about(GetSubjectAccess query) {
    GetFamilyHistory history =
        new GetFamilyHistory(
            query.familyId(),
            null,
            List.of(),
            query.personId(),
            null,
            null,
            null,
            Order.OLDEST_FIRST,
            null,
            null);
    return reader.page(history, null, null, Integer.MAX_VALUE);
  }

  private static HeldEntry entry(EventView view) {
    return new HeldEntry(
        view.eventId(),
        view.kind(),
        view.sentence(),
        view.recordedAt(),
        view.effectiveFrom(),
        view.effectiveUntil(),
        view.informationKind(),
        view.content(),
        view.withheld());
  }

  private List<RecordedLook> looks(GetSubjectAccess query, QueryContext context) {
    EmployeeId self = context.onlyAbout() == null ? null : context.actor().user();
    Filter filter =
        new Filter(query.familyId(), query.personId(), null, self, null, null, null, null, true);
    return looks.page(filter, null, MOST_LOOKS + 1);
  }

  private static LookUp lookUp(RecordedLook recorded) {
    return new LookUp(
        LocalDate.ofInstant(recorded.recordedAt(), Decision.ZONE),
        recorded.look().purpose(),
        recorded.look().operation());
  }
}
