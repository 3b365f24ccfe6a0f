package org.familyplan.platform.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Id;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerResponse;

/** One request that may look at personal data, from its beginning until its answer may leave. */
public final class Looking {
  private static final Set<Integer> TURNED_AWAY = Set.of(403, 404);
  private static final Set<Integer> COMMANDED_IN_VAIN = Set.of(403, 404, 409, 412, 422);

  private final AccessLog log;
  private final Instant at;
  private final Stated stated;
  private final Actor actor;
  private final String operation;
  private final Shown shown = new Shown();
  private final Object asked;
  private int size;

  /** Gives the answer to the request, and tells {@link #shows} what it shows. */
  @FunctionalInterface
  public interface Answering {
    /** The answer, not sent yet. Throws a RequestProblem when the request is turned away. */
    ServerResponse answer() throws Exception;
  }

  Looking(AccessLog log, Instant at, Stated stated, Actor actor, String operation, Object asked) {
    this.log = log;
    this.at = at;
    this.stated = stated;
    this.actor = actor;
    this.operation = operation;
    this.asked = asked;
  }

  /** What for, as the caller states or as is usual for the role. */
  public LookPurpose purpose() {
    return stated.purpose();
  }

  /** The employee for whom a system asks, as that system says. */
  public @Nullable EmployeeId onBehalfOf() {
    return stated.onBehalfOf();
  }

  /** Notes what the answer shows: its persons and families. */
  public void shows(Record view) {
    shown.add(view);
    size += Shown.size(view);
  }

  /** Notes persons and families whom the answer tells of although it does not name them. */
  public void isAbout(List<? extends Id> concerned) {
    shown.add(concerned);
  }

  /** Answers a query; the answer is handed back once the look is recorded. */
  public ServerResponse read(Answering answering) throws Exception {
    return answer(answering, TURNED_AWAY);
  }

  /** Rehearses commands (a dry run): what they would write is shown, so it is a look. */
  public ServerResponse rehearse(Answering answering) throws Exception {
    return answer(answering, COMMANDED_IN_VAIN);
  }

  /**
   * Takes commands: what is accepted stands in the event log, what is refused is a look, as the
   * refusal tells something of the family.
   */
  public ServerResponse write(Answering answering) throws Exception {
    try {
      return answering.answer();
    } catch (RequestProblem problem) {
      turnedAway(problem, COMMANDED_IN_VAIN);
      throw problem;
    }
  }

  private ServerResponse answer(Answering answering, Set<Integer> looksAmongProblems)
      throws Exception {
    ServerResponse response;
    try {
      response = answering.answer();
    } catch (RequestProblem problem) {
      turnedAway(problem, looksAmongProblems);
      throw problem;
    }
    boolean unchanged = response.statusCode().value() == 304;
    log.record(look(unchanged ? LookOutcome.NOT_MODIFIED : LookOutcome.SHOWN, null, shown, size));
    return response;
  }

  private void turnedAway(RequestProblem problem, Set<Integer> looks) {
    if (looks.contains(problem.status())) {
      LookOutcome outcome = problem.status() == 404 ? LookOutcome.NOT_FOUND : LookOutcome.REFUSED;
      log.record(look(outcome, problem.code(), new Shown(), 0));
    }
  }

  private @Nullable FamilyId family() {
    Shown named = new Shown();
    named.add(asked);
    return named.families().isEmpty() ? null : named.families().getFirst();
  }

  private Look look(LookOutcome outcome, @Nullable String code, Shown told, int entries) {
    return new Look(
        at,
        actor.user(),
        actor.role(),
        List.copyOf(actor.departments()),
        actor.municipality(),
        actor.system(),
        stated.onBehalfOf(),
        actor.person(),
        operation,
        stated.purpose(),
        stated.given(),
        family(),
        told.families(),
        told.persons(),
        outcome,
        code,
        entries);
  }
}
