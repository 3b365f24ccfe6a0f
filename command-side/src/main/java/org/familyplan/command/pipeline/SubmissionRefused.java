package org.familyplan.command.pipeline;

import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.web.ProblemCode;

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

  /** The caller may not send one of the commands. */
  public static final class NotAllowed extends SubmissionRefused {
    private static final long serialVersionUID = 1L;
    private final int index;
    private final ProblemCode code;

    NotAllowed(int index, ProblemCode code) {
      super(code.code());
      this.index = index;
      this.code = code;
    }

    /** Place of the command in the submission, from 0. */
    public int index() {
      return index;
    }

    /** What the caller lacks. */
    public ProblemCode code() {
      return code;
    }
  }

  /** There is no such family, or the caller may not know it. */
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

  /** If-Match was sent by somebody who may not know the family's version. */
  public static final class VersionWithheld extends SubmissionRefused {
    private static final long serialVersionUID = 1L;

    VersionWithheld() {
      super("version withheld");
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
