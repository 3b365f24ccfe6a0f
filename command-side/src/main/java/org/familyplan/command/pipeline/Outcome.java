package org.familyplan.command.pipeline;

import java.util.List;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Receipt;

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
   * @param version of the family now, before the events
   */
  record Rehearsed(long version, List<Written> events, List<Receipt.Warning> warnings)
      implements Outcome {}

  /** An event that a rehearsal would have written. */
  record Written(String name, int revision, FamilyEvent event) {}
}
