package org.familyplan.command.plan;

import java.util.function.Predicate;
import org.familyplan.api.shared.Id;

/** What of the plan a recipient is told; remembers whether something was left out. */
final class Telling implements Predicate<Id> {
  private final Predicate<Id> mayBeTold;
  private boolean leavesOut;

  Telling(Predicate<Id> mayBeTold) {
    this.mayBeTold = mayBeTold;
  }

  @Override
  public boolean test(Id id) {
    boolean told = mayBeTold.test(id);
    leavesOut |= !told;
    return told;
  }

  /** True when something was asked about that is not told. */
  boolean leavesOut() {
    return leavesOut;
  }
}
