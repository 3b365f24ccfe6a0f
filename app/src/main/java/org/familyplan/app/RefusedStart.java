package org.familyplan.app;

import org.familyplan.app.demo.StoryRefused;
import org.familyplan.app.demo.StoryStopped;
import org.familyplan.app.identity.UnfitIdentity;
import org.familyplan.platform.database.UnfitDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence, not in a stack trace, why the service does not start like this. */
class RefusedStart implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isMeantForTheOperator(cause)) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
      }
    }
    return null;
  }

  private static boolean isMeantForTheOperator(Throwable failure) {
    return failure instanceof UnfitDatabase
        || failure instanceof UnfitIdentity
        || failure instanceof StoryRefused
        || failure instanceof StoryStopped;
  }
}
