package org.familyplan.command.pipeline;

import org.familyplan.platform.decision.Refusal;

/** Why a submission was not taken; nothing of it was written. */
public sealed class SubmissionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SubmissionRefused(String message) {
    super(message, null, false, false);
  }

  /** A rule does not allow one of the commands. */
  public static final class ByRule extends SubmissionRefused {
    private static final long serialVersionUID = 1L;
    private final int index;
    private final Refusal refusal;

    ByRule(int index, Refusal refusal) {
      super(refusal.rule().code());
      this.index = index;
      this.refusal = refusal;
    }

    /** Place of the command in the submission, from 0. */
    public int index() {
      return index;
    }

    /** The rule and the component it looked at. */
    public Refusal refusal() {
      return refusal;
    }
  }

  /** There is no such family. */
  public static final class UnknownFamily extends SubmissionRefused {
    private static final long serialVersionUID = 1L;

    UnknownFamily() {
      super("family unknown");
    }
  }

  /** The family has moved on since the client read it. */
  public static final class StaleVersion extends SubmissionRefused {
    private static final long serialVersionUID = 1L;
    private final long current;

    StaleVersion(long current) {
      super("stale version");
      this.current = current;
    }

    /** The family's version now. */
    public long current() {
      return current;
    }
  }

  /** The family changed under every try; the client may try again. */
  public static final class TooBusy extends SubmissionRefused {
    private static final long serialVersionUID = 1L;

    TooBusy() {
      super("too many writers");
    }
  }
}
