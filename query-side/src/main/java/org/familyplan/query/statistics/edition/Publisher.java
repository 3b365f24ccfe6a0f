package org.familyplan.query.statistics.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.edition.Reckoning.Reckoned;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes editions, one at a time in all nodes together. */
public final class Publisher {
  private final Reckoning reckoning;
  private final Editions editions;
  private final EventLog log;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final int threshold;
  private final int dominance;
  private final int leastChanged;

  /** One at a time here; between nodes the table decides. */
  private final Semaphore turn = new Semaphore(1);

  /**
   * A publisher.
   *
   * @param threshold fewer persons or families than this are hidden; an edition's own may be higher
   * @param dominance see {@link Terms}
   * @param leastChanged in how many families something must have changed since an earlier edition,
   *     if anything did; who compares two editions that are nearer sees what changed in whom
   */
  public Publisher(
      Reckoning reckoning,
      Editions editions,
      EventLog log,
      TransactionTemplate transaction,
      InstantSource clock,
      int threshold,
      int dominance,
      int leastChanged) {
    this.reckoning = reckoning;
    this.editions = editions;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
    this.threshold = threshold;
    this.dominance = dominance;
    this.leastChanged = leastChanged;
  }

  /**
   * What was published.
   *
   * @param givenAway how many figures earlier editions give away, whatever is hidden now
   */
  public record Published(StoredEdition edition, int givenAway) {}

  /**
   * Publishes what is known now.
   *
   * @param validAt day up to which facts count; today if null
   * @param wanted threshold of the edition; the service's if null
   * @param givenAway how many figures it may give away; none if null
   * @throws org.familyplan.platform.web.RequestProblem 409 when another one is being published,
   *     when too few families changed, or when it gives more away; 422 when the threshold is too
   *     low or the day has not come
   */
  public Published publish(
      String title,
      @Nullable LocalDate validAt,
      @Nullable Integer wanted,
      @Nullable Integer givenAway) {
    if (wanted != null && wanted < threshold) {
      throw Chosen.wrong(ProblemCode.THRESHOLD_TOO_LOW, "/threshold");
    }
    if (validAt != null && validAt.isAfter(today())) {
      throw Chosen.wrong(ProblemCode.VALID_AT_FUTURE, "/validAt");
    }
    Terms terms =
        new Terms(
            validAt == null ? today() : validAt, wanted == null ? threshold : wanted, dominance);
    return publish(title, terms, givenAway == null ? 0 : givenAway, earlier -> true)
        .orElseThrow(ProblemCode.PUBLISHING::problem);
  }

  /**
   * Publishes when the newest edition is this old, or there is none yet.
   *
   * @throws org.familyplan.platform.web.RequestProblem 409 when it must not be published yet
   */
  public Optional<Published> publishWhenDue(Period every) {
    Terms terms = new Terms(today(), threshold, dominance);
    return publish(today().toString(), terms, 0, earlier -> isDue(earlier, every));
  }

  private boolean isDue(List<StoredEdition> earlier, Period every) {
    return earlier.stream()
        .map(each -> day(each.edition().publishedAt()).plus(every))
        .noneMatch(due -> today().isBefore(due));
  }

  /**
   * Reckons for as long as it takes, and then publishes unless somebody else has meanwhile: what
   * was reckoned was compared with the editions before, and these would be others.
   */
  private Optional<Published> publish(
      String title, Terms terms, int givenAway, Predicate<List<StoredEdition>> wanted) {
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    try {
      List<StoredEdition> earlier = editions.all();
      if (!wanted.test(earlier)) {
        return Optional.empty();
      }
      Draft draft = draft(title, terms, earlier);
      Hidden hidden = draft.reckoned().hidden();
      if (hidden.changed() < leastChanged) {
        throw ProblemCode.FEW_CHANGED.problem();
      }
      if (hidden.givenAway() > givenAway) {
        throw Chosen.wrong(ProblemCode.GIVES_AWAY, "/givenAway");
      }
      boolean added =
          Objects.requireNonNull(transaction.execute(status -> add(draft, earlier.size())));
      return added
          ? Optional.of(new Published(draft.edition(), hidden.givenAway()))
          : Optional.empty();
    } finally {
      turn.release();
    }
  }

  private record Draft(StoredEdition edition, Reckoned reckoned) {}

  private boolean add(Draft draft, int earlier) {
    if (!editions.lock() || editions.all().size() != earlier) {
      return false;
    }
    editions.add(draft.edition(), draft.reckoned());
    return true;
  }

  private Draft draft(String title, Terms terms, List<StoredEdition> earlier) {
    Snapshot snapshot = reckoning.now(terms);
    String definitions = reckoning.definitions();
    Reckoned reckoned =
        earlier.stream()
            .filter(each -> isTheSame(each, snapshot, terms, definitions))
            .findFirst()
            .map(this::again)
            .orElseGet(() -> reckoning.tables(snapshot, terms, earlier, editions));
    return new Draft(
        new StoredEdition(
            new Edition(
                earlier.size() + 1,
                title,
                snapshot.position(),
                recordedAt(snapshot.position()),
                terms.validAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                terms.threshold(),
                CanonicalText.hash(snapshot.position(), terms, reckoned.tables())),
            terms.dominance(),
            definitions),
        reckoned);
  }

  private Reckoned again(StoredEdition same) {
    return new Reckoned(
        editions.tables(same).stream().map(TableOfEdition::of).toList(), editions.hidden(same));
  }

  /** Who asks the same again gets the same, and nothing can be learnt from a difference. */
  static boolean isTheSame(
      StoredEdition earlier, Snapshot snapshot, Terms terms, String definitions) {
    return earlier.edition().position() == snapshot.position()
        && earlier.terms().equals(terms)
        && earlier.catalogue().equals(definitions);
  }

  private Instant recordedAt(long position) {
    return position == 0 ? Instant.EPOCH : log.after(position - 1, 1).getFirst().recordedAt();
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Decision.ZONE);
  }
}
