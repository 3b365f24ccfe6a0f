package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What is written for a group of those who wait, inside one transaction.
 *
 * @param <Q> what each of them hands over
 * @param <A> what each of them is answered
 */
@FunctionalInterface
public interface GroupWork<Q, A> {

  /**
   * Writes for the whole group; commits nothing.
   *
   * @throws SQLException when a statement failed: nothing is to be committed
   */
  Written<A> write(Connection connection, List<Q> group) throws SQLException;

  /**
   * What holds once the transaction has committed.
   *
   * @param verdicts one for each of the group, in order
   * @param position where the log ends then
   */
  record Written<A>(List<Verdict<A>> verdicts, long position) {}

  /** What becomes of one hand-over. */
  sealed interface Verdict<A> {
    /** It is written in this transaction, or was before. */
    record Taken<A>(A answer) implements Verdict<A> {}

    /** It contradicts what is stored; nothing of it is written. */
    record Refused<A>(RuntimeException reason) implements Verdict<A> {}
  }
}
