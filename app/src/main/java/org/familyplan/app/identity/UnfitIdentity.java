package org.familyplan.app.identity;

/** The settings do not say safely how callers are recognised. */
public final class UnfitIdentity extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the operator. */
  public UnfitIdentity(String reason) {
    super(reason);
  }
}
