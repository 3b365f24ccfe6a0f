package org.familyplan.platform.eventstore;

/**
 * The hand-over contradicts what is stored; nothing of it was written. Decided on the writer's
 * thread, so it carries no stack trace.
 */
public sealed class AppendRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private AppendRefused(String message) {
    super(message, null, false, false);
  }

  /** Another writer was faster: the decision was taken on a version that is no longer the head. */
  public static final class VersionConflict extends AppendRefused {
    private static final long serialVersionUID = 1L;

    public VersionConflict() {
      super("the stream has moved on");
    }
  }

  /** An event id stands in the log already. */
  public static final class EventIdTaken extends AppendRefused {
    private static final long serialVersionUID = 1L;

    public EventIdTaken() {
      super("an event id stands in the log already");
    }
  }

  /** Another stream holds the claimed name. */
  public static final class ClaimTaken extends AppendRefused {
    private static final long serialVersionUID = 1L;
    private final String kind;

    public ClaimTaken(String kind) {
      super("the name is taken: " + kind);
      this.kind = kind;
    }

    /** Which sort of name is taken. */
    public String kind() {
      return kind;
    }
  }

  /** The idempotency key was used for a request with another content. */
  public static final class KeyReused extends AppendRefused {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
      super("the idempotency key was used for another request");
    }
  }
}
