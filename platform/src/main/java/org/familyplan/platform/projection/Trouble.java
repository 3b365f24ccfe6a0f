package org.familyplan.platform.projection;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is to be known of a failure: whether it passes by itself, and how to tell it. */
final class Trouble {
  private static final int LONGEST_TEXT = 1000;
  private static final int DEEPEST = 8;
  private static final String OURS = "org.familyplan.";

  /** Connection, transaction rolled back, resources, shut down or cancelled, system error. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  /** Lock not available, transaction stood still too long; H2: connection or database closed. */
  private static final Set<String> PASSING_STATES =
      Set.of(
          "55P03", "25P03", "25P04", "HYT00", "90007", "90020", "90067", "90098", "90121", "90131");

  private static final List<Class<? extends Throwable>> PASSING =
      List.of(
          LogUnavailable.class,
          TransientDataAccessException.class,
          RecoverableDataAccessException.class,
          DataAccessResourceFailureException.class,
          CannotCreateTransactionException.class,
          SQLTransientException.class,
          SQLRecoverableException.class,
          SQLNonTransientConnectionException.class);

  private Trouble() {}

  /** Whether it is the database's state and no event's fault: the same may succeed later. */
  static boolean passes(Throwable failure) {
    return causes(failure).anyMatch(Trouble::passesByItself);
  }

  /**
   * The failure without its messages, which may hold case data: classes and SQL states from the
   * outermost to the innermost, and where in our code it was thrown.
   */
  static String text(Throwable failure) {
    String causes = causes(failure).map(Trouble::name).collect(Collectors.joining(" < "));
    String text = causes + place(failure);
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  /** A throwable to log in place of the failure: its stack, but none of its messages. */
  static Throwable withoutMessages(Throwable failure) {
    Throwable silent = new SilentFailure(text(failure));
    silent.setStackTrace(failure.getStackTrace());
    return silent;
  }

  private static boolean passesByItself(Throwable cause) {
    return PASSING.stream().anyMatch(each -> each.isInstance(cause))
        || (cause instanceof SQLException sql && passes(sql.getSQLState()));
  }

  private static boolean passes(@Nullable String state) {
    return state != null
        && (PASSING_STATES.contains(state)
            || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))));
  }

  private static String name(Throwable cause) {
    return switch (cause) {
      case Stuck stuck -> stuck.getMessage();
      case SQLException sql -> simpleName(sql) + "[" + sql.getSQLState() + "]";
      default -> simpleName(cause);
    };
  }

  private static String simpleName(Throwable cause) {
    return cause.getClass().getSimpleName();
  }

  private static String place(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static final class SilentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentFailure(String text) {
      super(text, null, false, true);
    }
  }
}
