package org.familyplan.benchmarks.load;

import java.net.URI;
import java.util.regex.Pattern;

/** Reads of plans: a client opens a family and reads its plan again and again. */
record OurReads(OurService writes) implements Service {
  private static final Pattern POSITION = Pattern.compile("\"position\"\\s*:\\s*(\\d+)");

  @Override
  public Request openFamily() {
    return writes.openFamily();
  }

  /** The family and the position from which on its plan can be read. */
  @Override
  public String familyId(String answer) {
    var position = POSITION.matcher(answer);
    if (!position.find()) {
      throw new IllegalStateException("No position in the answer: " + answer);
    }
    return writes.familyId(answer) + "/plan?minPosition=" + position.group(1);
  }

  @Override
  public Request addGoal(String familyAndPosition) {
    URI plan = writes.address().resolve("/v1/families/" + familyAndPosition);
    return new Request(plan, null, writes.token());
  }

  @Override
  public int stepsOfAFamily() {
    return 1_000;
  }
}
