package org.familyplan.platform.transparency;

/** A witness did not take a checkpoint. */
public final class WitnessFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The message says why, for the operator. */
  public WitnessFailed(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The message says why, for the operator. */
  public WitnessFailed(String reason) {
    super(reason);
  }
}
