package org.familyplan.platform.eventstore;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.familyplan.platform.eventstore.GroupTransaction.CommitFailed;
import org.familyplan.platform.eventstore.GroupWork.Verdict;
import org.familyplan.platform.eventstore.GroupWork.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one that writes: takes all who wait, writes them in one transaction, answers each. While it
 * writes one group the next gathers, so the busier the log the larger the groups.
 */
final class GroupWriter<Q, A> implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);
  private final WaitingLine<Pending<Q, A>> line;
  private final int groupSize;
  private final GroupTransaction<Q, A> transaction;
  private final LongConsumer committed;

  /**
   * Serves the line until it is closed and empty.
   *
   * @param committed told the log's last position after each commit
   */
  GroupWriter(
      WaitingLine<Pending<Q, A>> line,
      int groupSize,
      GroupTransaction<Q, A> transaction,
      LongConsumer committed) {
    this.line = line;
    this.groupSize = groupSize;
    this.transaction = transaction;
    this.committed = committed;
  }

  @Override
  public void run() {
    List<Pending<Q, A>> group = line.take(groupSize);
    while (!group.isEmpty()) {
      write(group);
      group = line.take(groupSize);
    }
  }

  /** Answers everyone in the group; false when the database cannot be used now. */
  private boolean write(List<Pending<Q, A>> group) {
    try {
      confirm(group, transaction.run(group.stream().map(Pending::handOver).toList()));
      return true;
    } catch (CommitFailed e) {
      return leaveInDoubt(group, e);
    } catch (SQLException e) {
      return isDataFault(e) ? writeApart(group, e) : turnAway(group, e);
    } catch (RuntimeException e) {
      return writeApart(group, e);
    } catch (Error e) {
      log.error("The log's writer goes on after an error", e);
      return turnAway(group, e);
    }
  }

  private void confirm(List<Pending<Q, A>> group, Written<A> done) {
    committed.accept(done.position());
    Iterator<Verdict<A>> verdicts = done.verdicts().iterator();
    group.forEach(pending -> confirm(pending, verdicts.next()));
  }

  private static <Q, A> void confirm(Pending<Q, A> pending, Verdict<A> verdict) {
    switch (verdict) {
      case Verdict.Taken<A>(A answer) -> pending.taken(answer);
      case Verdict.Refused<A>(RuntimeException reason) -> pending.failed(reason);
    }
  }

  /** One bad hand-over spoils the transaction for all: each gets its own, and only it fails. */
  private boolean writeApart(List<Pending<Q, A>> group, Exception cause) {
    if (group.size() == 1) {
      log.error("The database refuses a hand-over's data: {}", Failures.withoutValues(cause));
      group.getFirst().failed(new UnstorableHandOver(cause));
      return true;
    }
    boolean usable = true;
    for (Pending<Q, A> pending : group) {
      usable = usable ? write(List.of(pending)) : turnAway(List.of(pending), cause);
    }
    return usable;
  }

  private boolean turnAway(List<Pending<Q, A>> group, Throwable cause) {
    log.warn("{} hand-overs not written: {}", group.size(), Failures.withoutValues(cause));
    group.forEach(pending -> pending.failed(unavailable(cause)));
    return false;
  }

  /** What was refused is not written in any case, but the reason may not hold. */
  private boolean leaveInDoubt(List<Pending<Q, A>> group, CommitFailed failure) {
    log.warn("The commit of {} hand-overs was not confirmed", group.size(), failure);
    Iterator<Boolean> refused = failure.refused().iterator();
    for (Pending<Q, A> pending : group) {
      pending.failed(refused.next() ? unavailable(failure) : new OutcomeUnknown(failure));
    }
    return false;
  }

  private static LogUnavailable unavailable(Throwable cause) {
    return new LogUnavailable("the database could not take it: nothing was written", cause);
  }

  /** Classes 21, 22, 23 and 54 blame the data; all others, the database or the way to it. */
  private static boolean isDataFault(SQLException e) {
    String state = e.getSQLState();
    return state != null && state.matches("(21|22|23|54).*");
  }
}
