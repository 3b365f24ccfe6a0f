package org.familyplan.command.familyfile;

/** A command names something that is held back from whoever sends it; no rule was asked. */
public final class HeldBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HeldBack() {
    super("held back from the caller", null, false, false);
  }
}
