package org.familyplan.command.pipeline;

import java.util.List;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Receipt;
import org.jspecify.annotations.Nullable;

/** What came of a submission that was not refused. */
public sealed interface Outcome {
  /**
   * Stored.
   *
   * @param repeated true when the same request was taken before
   */
  record Accepted(Receipt receipt, boolean repeated) implements Outcome {}

  /**
   * Would be stored.
   *
   * @param version of the family now, before the events; left out for who may not read the plan
   */
  record Rehearsed(@Nullable Long version, List<Written> events, List<Receipt.Warning> warnings)
      implements Outcome {}

  /** An event that a rehearsal would have written. */
  record Written(String name, int revision, FamilyEvent event) {}
}
