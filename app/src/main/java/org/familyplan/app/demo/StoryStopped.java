package org.familyplan.app.demo;

import org.jspecify.annotations.Nullable;

/** The service did not answer a step as the story expects; what came before it is written. */
public final class StoryStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryStopped(Step step, String answer, @Nullable RuntimeException cause) {
    super(
        "The demonstration stops at %s of family %s, recorded %s: %s"
            .formatted(step.label(), step.familyId(), step.recordedAt(), answer),
        cause);
  }
}
