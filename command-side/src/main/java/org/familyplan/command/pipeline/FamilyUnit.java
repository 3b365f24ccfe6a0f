package org.familyplan.command.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Receipt;
import org.familyplan.command.familyfile.Family;
import org.familyplan.command.familyfile.FamilyFileRule;
import org.familyplan.command.familyfile.HeldBack;
import org.familyplan.command.pipeline.Authorisation.Telling;
import org.familyplan.command.pipeline.Outcome.Accepted;
import org.familyplan.command.pipeline.Outcome.Rehearsed;
import org.familyplan.command.pipeline.Outcome.Written;
import org.familyplan.command.pipeline.Submission.Item;
import org.familyplan.command.pipeline.SubmissionRefused.ByRule;
import org.familyplan.command.pipeline.SubmissionRefused.NotAllowed;
import org.familyplan.command.pipeline.SubmissionRefused.StaleVersion;
import org.familyplan.command.pipeline.SubmissionRefused.UnknownFamily;
import org.familyplan.command.pipeline.SubmissionRefused.VersionWithheld;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Decision.SharedName;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.AppendRefused.ClaimTaken;
import org.familyplan.platform.eventstore.Appended;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.eventstore.Secrets.Erasure;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One try at one submission: a unit of work around one family. */
public final class FamilyUnit {
  private final Repository<Family> repository;
  private final FamilyCache cache;
  private final EventLog log;
  private final Authorisation authorisation;
  private final Receipts receipts;
  private final EventSchema schema;
  private final Employees employees;
  private final Supplier<UUID> ids;
  private final Vault vault;

  /** The family was taken from a cache that another node has overtaken; nothing was written. */
  static final class DecidedOnOldState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecidedOnOldState() {
      super("decided on old state", null, false, false);
    }
  }

  public FamilyUnit(
      Repository<Family> repository,
      FamilyCache cache,
      EventLog log,
      Authorisation authorisation,
      EventSchema schema,
      Employees employees,
      Supplier<UUID> ids,
      Vault vault) {
    this.vault = vault;
    this.repository = repository;
    this.cache = cache;
    this.log = log;
    this.authorisation = authorisation;
    this.receipts = new Receipts(log);
    this.schema = schema;
    this.employees = employees;
    this.ids = ids;
  }

  /** Drops the cached family, so that the next try reads it from the log. */
  void forget(FamilyId familyId) {
    cache.remove(familyId.toString());
    vault.forget(familyId.value());
  }

  Outcome attempt(Submission submission) {
    UnitOfWork<CommandMessage<Submission>> unit =
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(submission));
    try {
      Handling handling = new Handling(submission);
      handling.authorise();
      Optional<Outcome> earlier = receipts.earlier(submission);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      handling.run();
      if (submission.rehearsal()) {
        unit.rollback();
        return handling.rehearsed();
      }
      Collected collected = Collected.of(unit);
      collected.completeWith(handling::handOver);
      unit.commit();
      Appended appended = Objects.requireNonNull(collected.appended());
      if (!handling.erasure().isNone()) {
        forget(submission.familyId());
      }
      return new Accepted(handling.receipt(appended), appended.repeated());
    } catch (ClaimTaken taken) {
      throw new ByRule(0, new Refusal(FamilyFileRule.EXTERNAL_ID_IS_FREE, "externalIds"));
    } finally {
      if (unit.isActive()) {
        unit.rollback();
      }
    }
  }

  private static Claim name(SharedName shared) {
    return new Claim(shared.kind(), shared.value());
  }

  /** The commands of one submission, decided one after the other on one family. */
  private final class Handling {
    private final Submission submission;
    private final List<Decision> decisions = new ArrayList<>();
    private @Nullable Aggregate<Family> known;
    private Telling telling = Telling.EVERYTHING;
    private long versionBefore;
    private @Nullable ReceiptBody body;

    Handling(Submission submission) {
      this.submission = submission;
    }

    void authorise() {
      if (submission.items().getFirst().command() instanceof OpenFamilyFile) {
        authorisation.opening(submission);
        return;
      }
      Aggregate<Family> family = load();
      try {
        telling = family.invoke(root -> authorisation.existing(submission, root));
      } catch (NotAllowed | UnknownFamily refused) {
        refuseOnTheLatestStateOnly();
        throw refused;
      }
      known = family;
    }

    void run() {
      expectVersion();
      Aggregate<Family> family = known == null ? open(submission.items().getFirst()) : known;
      for (int index = known == null ? 1 : 0; index < submission.items().size(); index++) {
        decide(family, index);
      }
    }

    private Aggregate<Family> load() {
      try {
        Aggregate<Family> family = repository.load(submission.familyId().toString());
        versionBefore = Objects.requireNonNull(family.version()) + 1;
        return family;
      } catch (AggregateNotFoundException e) {
        throw new UnknownFamily();
      }
    }

    private Aggregate<Family> open(Item first) {
      Decision decision = decision(first);
      try {
        FamilyFileRule.FILE_IS_NEW.unless(!isTaken(), "familyId");
        return repository.newInstance(
            () -> {
              Family family = new Family();
              family.decide((OpenFamilyFile) first.command(), decision);
              return family;
            });
      } catch (Refusal refusal) {
        throw new ByRule(0, refusal);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** A file of another municipality is not even known to be there. */
    private boolean isTaken() {
      if (log.version(submission.familyId().value()) == 0) {
        return false;
      }
      if (!load().invoke(family -> family.isKnownTo(submission.actor()))) {
        throw new UnknownFamily();
      }
      return true;
    }

    private void decide(Aggregate<Family> family, int index) {
      Item item = submission.items().get(index);
      Decision decision = decision(item);
      CommandMessage<FamilyCommand> message =
          new GenericCommandMessage<>(item.command(), MetaData.with(Decision.KEY, decision));
      // Axon's interceptors look at the unit's message, not at the one that is handled.
      CurrentUnitOfWork.get().transformMessage(ignored -> message);
      try {
        family.handle(message);
      } catch (Refusal refusal) {
        refuseOnTheLatestStateOnly();
        throw new ByRule(index, refusal);
      } catch (HeldBack e) {
        refuseOnTheLatestStateOnly();
        throw new NotAllowed(index, ProblemCode.WITHHELD);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private void expectVersion() {
      Long expected = submission.expectedVersion();
      if (expected != null && telling == Telling.NO_VERSION) {
        throw new VersionWithheld();
      }
      if (expected != null && expected != versionBefore) {
        refuseOnTheLatestStateOnly();
        throw new StaleVersion(versionBefore);
      }
    }

    /** A refusal is as true as an acceptance: the state it rests on must be the head. */
    private void refuseOnTheLatestStateOnly() {
      if (log.version(submission.familyId().value()) != versionBefore) {
        throw new DecidedOnOldState();
      }
    }

    private Decision decision(Item item) {
      Decision decision =
          new Decision(
              new Decision.Given(
                  submission.actor(),
                  submission.receivedAt(),
                  item.operation(),
                  ids.get(),
                  submission.requestId(),
                  submission.traceParent(),
                  item.circumstances(),
                  employees,
                  schema,
                  ids));
      decisions.add(decision);
      return decision;
    }

    Rehearsed rehearsed() {
      refuseOnTheLatestStateOnly();
      List<Written> written =
          decisions.stream().flatMap(each -> each.recorded().stream()).map(this::written).toList();
      Long version = telling == Telling.NO_VERSION ? null : versionBefore;
      return new Rehearsed(version, written, warnings());
    }

    private Written written(Decision.Recorded recorded) {
      EventType type = schema.typeOf(recorded.event());
      return new Written(type.name(), type.revision(), shown(recorded.event()));
    }

    /** The one event that tells its writer what others have recorded. */
    private static FamilyEvent shown(FamilyEvent event) {
      return event instanceof PlanHandedOver copy ? copy.withoutDocument() : event;
    }

    /** A twin's receipt may differ from what was to be written now. */
    Receipt receipt(Appended appended) {
      return appended.repeated() || body == null
          ? ReceiptBody.receipt(appended.receipt())
          : body.of(appended.receipt());
    }

    HandOver handOver(List<NewEvent> events, Secrets secrets) {
      body = new ReceiptBody(steps(), warnings());
      List<Claim> claims = decisions.stream().flatMap(each -> each.claims().stream()).toList();
      return new HandOver(
          submission.familyId().value(),
          versionBefore,
          events,
          claims,
          shared().map(FamilyUnit::name).toList(),
          submission.key(),
          ids.get(),
          secrets.with(erasure()),
          body.bytes());
    }

    private Erasure erasure() {
      return new Erasure(
          decisions.stream().flatMap(this::erasedOwners).toList(),
          decisions.stream()
              .flatMap(each -> each.erasedEntries().stream())
              .map(EventId::value)
              .toList());
    }

    /** Whose keys are deleted; what is about the family as a whole takes a key of its own. */
    private Stream<UUID> erasedOwners(Decision decision) {
      Stream<UUID> persons = decision.erasedPersons().stream().map(PersonId::value);
      return decision.erasesFamily()
          ? Stream.concat(persons, Stream.of(submission.familyId().value()))
          : persons;
    }

    private List<Receipt.Step> steps() {
      List<Receipt.Step> steps = new ArrayList<>();
      for (int index = 0; index < decisions.size(); index++) {
        Item item = submission.items().get(index);
        steps.add(
            new Receipt.Step(
                item.operation(),
                item.made(),
                decisions.get(index).recorded().stream().map(Decision.Recorded::eventId).toList()));
      }
      return steps;
    }

    private List<Receipt.Warning> warnings() {
      return Stream.concat(
              decisions.stream().flatMap(each -> each.warnings().stream()),
              shared().filter(this::isHeldElsewhere).map(SharedName::ifHeldElsewhere))
          .toList();
    }

    private Stream<SharedName> shared() {
      return decisions.stream().flatMap(each -> each.shared().stream());
    }

    private boolean isHeldElsewhere(SharedName shared) {
      return log.holder(name(shared))
          .filter(holder -> !holder.equals(submission.familyId().value()))
          .isPresent();
    }
  }
}
