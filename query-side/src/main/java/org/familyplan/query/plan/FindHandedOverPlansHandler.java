package org.familyplan.query.plan;

import java.util.List;
import java.util.Objects;
import org.familyplan.api.plan.HandedOverPlansView;
import org.familyplan.api.plan.PlanQuery.FindHandedOverPlans;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the exact copies of the plan that were handed over on a day. */
public final class FindHandedOverPlansHandler
    implements QueryHandler<FindHandedOverPlans, HandedOverPlansView> {
  private final Readings readings;
  private final HandedOverCopies copies;
  private final TransactionTemplate snapshot;

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public FindHandedOverPlansHandler(
      Readings readings,
      EventLog log,
      EventSchema schema,
      Vault vault,
      TransactionTemplate snapshot) {
    this.readings = readings;
    this.copies = new HandedOverCopies(log, schema, vault);
    this.snapshot = snapshot;
  }

  @Override
  public Class<FindHandedOverPlans> query() {
    return FindHandedOverPlans.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<HandedOverPlansView> answer(FindHandedOverPlans query, QueryContext context) {
    return Answer.of(
        new HandedOverPlansView(
            query.familyId(),
            query.handedOverOn(),
            Objects.requireNonNull(snapshot.execute(status -> find(query, context))).stream()
                .map(each -> copies.view(query.familyId(), each))
                .toList()));
  }

  private List<DocumentEntry> find(FindHandedOverPlans query, QueryContext context) {
    FamilyReadings family = readings.of(query.familyId(), context);
    Reading then = family.at(null, query.knownAt());
    List<DocumentEntry> wanted =
        then.all().all(DocumentEntry.class).stream()
            .filter(each -> isWanted(each, query))
            .filter(each -> HandedOverCopies.isShown(each, context.onlyAbout()))
            .toList();
    if (!wanted.isEmpty()) {
      requireForTheReader(family.at(null, null), then, wanted);
    }
    return wanted;
  }

  private static boolean isWanted(DocumentEntry document, FindHandedOverPlans query) {
    return document.handedOverOn().equals(query.handedOverOn())
        && (query.recipient() == null || query.recipient() == document.recipient());
  }

  /** Sight is today's, whatever the moment. */
  private static void requireForTheReader(Reading now, Reading then, List<DocumentEntry> wanted) {
    SeenEntries seen = then.seen();
    boolean allSeen =
        wanted.stream()
            .allMatch(
                each -> seen.find(DocumentEntry.class, each.documentId().toString()).isPresent());
    if (!allSeen
        || !HandedOverCopies.isForTheReader(
            now.familyId(), now.all(), now.sight(), now.day(), now.onlyAbout())) {
      throw ProblemCode.WITHHELD.problem();
    }
  }
}
