package org.familyplan.app.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.familyplan.api.confidentiality.ConfidentialityCommand.RestrictEntry;
import org.familyplan.api.erasure.ErasureCommand.DecideErasure;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Receipt;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.command.pipeline.CommandService;
import org.familyplan.command.pipeline.Outcome.Accepted;
import org.familyplan.command.pipeline.Submission;
import org.familyplan.command.pipeline.SubmissionRefused;
import org.familyplan.command.pipeline.SubmissionRefused.ByRule;
import org.familyplan.platform.database.StoreKind;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story to the service as a client would, command by command, while the service's clock
 * shows the story's time. It plays only in a store that holds nothing later, and marks the store as
 * one for demonstrations for ever.
 */
public final class StoryPlayer {
  private final CommandService service;
  private final EventLog log;
  private final StoreMark mark;
  private final EmployeeRegister employees;
  private final ServiceClock clock;
  private final Supplier<UUID> ids;
  private final Map<Class<?>, CommandForm> forms =
      CommandForm.all().values().stream()
          .collect(Collectors.toMap(form -> form.record().type(), Function.identity()));

  /** What the player speaks to; the ids are for requests. */
  public StoryPlayer(
      CommandService service,
      EventLog log,
      StoreMark mark,
      EmployeeRegister employees,
      ServiceClock clock,
      Supplier<UUID> ids) {
    this.service = service;
    this.log = log;
    this.mark = mark;
    this.employees = employees;
    this.clock = clock;
    this.ids = ids;
  }

  /** True when this store is a demonstration's and holds the whole story already. */
  boolean hasPlayed(Story story) {
    return mark.read().filter(StoreKind.DEMONSTRATION::equals).isPresent()
        && story.commandsByFamily().entrySet().stream()
            .allMatch(family -> log.version(family.getKey().value()) >= family.getValue());
  }

  /**
   * Plays the whole story. Afterwards, also after a failure, the clock shows the real time.
   *
   * @throws StoryRefused when this store cannot take it: nothing was written
   * @throws StoryStopped when the service refuses a step that the story does not expect to be
   *     refused, or takes one that it does: what came before is written
   */
  void play(Story story, Progress progress) {
    refuseUnlessItFits(story);
    mark.mark(StoreKind.DEMONSTRATION);
    employees.put(story.employees());
    Performance performance = new Performance(progress);
    try {
      story.steps().forEach(performance::tell);
    } finally {
      clock.tellRealTime();
    }
  }

  private void refuseUnlessItFits(Story story) {
    if (mark.read().filter(StoreKind.PRODUCTION::equals).isPresent()) {
      throw new StoryRefused("This store is for production; a demonstration never plays in it.");
    }
    Instant last = log.head().recordedAt();
    if (story.begin().isBefore(last)) {
      throw new StoryRefused(
          ("The demonstration begins on %s, but this store was last written on %s, and recorded"
                  + " time never goes back. Play it in an empty store.")
              .formatted(day(story.begin()), day(last)));
    }
  }

  private static Object day(Instant instant) {
    return instant.atZone(Decision.ZONE).toLocalDate();
  }

  /** One playing of one story: what the service has answered so far. */
  private final class Performance {
    private final Progress progress;
    private final Map<EventId, EventId> events = new HashMap<>();
    private final Map<FamilyId, Long> versions = new HashMap<>();

    Performance(Progress progress) {
      this.progress = progress;
    }

    void tell(Step step) {
      clock.tell(step.recordedAt());
      try {
        Accepted accepted = (Accepted) service.submit(submission(step));
        if (step.refusal() != null) {
          throw new StoryStopped(step, "was taken, not refused with " + step.refusal(), null);
        }
        remember(step, accepted.receipt());
      } catch (ByRule refused) {
        if (!refused.refusal().rule().code().equals(step.refusal())) {
          throw new StoryStopped(step, description(step, refused), refused);
        }
        progress.told(step.familyId(), 0);
      } catch (SubmissionRefused refused) {
        throw new StoryStopped(step, "was refused: " + refused.getMessage(), refused);
      }
    }

    private Submission submission(Step step) {
      return new Submission(
          step.familyId(),
          step.commands().stream().map(command -> item(step, command)).toList(),
          step.actor(),
          null,
          clock.instant(),
          ids.get(),
          null,
          expectedVersion(step),
          null,
          false);
    }

    private Submission.Item item(Step step, FamilyCommand command) {
      return form(command).item(withRealIds(command), withRealIds(step.circumstances()));
    }

    /** A client that must send If-Match has read the family before. */
    private @Nullable Long expectedVersion(Step step) {
      boolean required =
          step.commands().stream()
              .anyMatch(command -> form(command).record().rest().ifMatchRequired());
      return required ? versions.get(step.familyId()) : null;
    }

    private FamilyCommand withRealIds(FamilyCommand command) {
      return switch (command) {
        case CorrectFact c ->
            new CorrectFact(c.familyId(), real(c.eventId()), c.fact(), c.reason());
        case MarkEntryErroneous c ->
            new MarkEntryErroneous(c.familyId(), real(c.eventId()), c.reason());
        case RestrictEntry c ->
            new RestrictEntry(
                c.familyId(), real(c.eventId()), c.reason(), c.visibleTo(), c.hiddenFrom());
        case DecideErasure c ->
            new DecideErasure(
                c.familyId(),
                c.erasureId(),
                c.outcome(),
                c.entries().stream().map(this::real).toList(),
                c.legalBasis(),
                c.reasons(),
                c.decidedOn());
        default -> command;
      };
    }

    private Circumstances withRealIds(Circumstances said) {
      return new Circumstances(
          said.reason(),
          said.purpose(),
          said.legalBasis(),
          said.basedOn().stream().map(this::real).toList());
    }

    private EventId real(EventId standIn) {
      return events.getOrDefault(standIn, standIn);
    }

    private void remember(Step step, Receipt receipt) {
      List<EventId> made =
          receipt.steps().stream().flatMap(each -> each.events().stream()).toList();
      for (int index = 0; index < made.size(); index++) {
        events.put(Step.event(step.familyId(), step.label(), index), made.get(index));
      }
      versions.put(step.familyId(), receipt.familyVersion());
      progress.told(step.familyId(), made.size());
    }

    private String description(Step step, ByRule refused) {
      return "%s was refused: %s (%s), %s"
          .formatted(
              form(step.commands().get(refused.index())).operation(),
              refused.refusal().rule().code(),
              refused.refusal().component(),
              refused.refusal().explanation());
    }
  }

  private CommandForm form(FamilyCommand command) {
    return Objects.requireNonNull(forms.get(command.getClass()));
  }
}
