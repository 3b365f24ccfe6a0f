package org.familyplan.platform.transparency;

import java.util.ArrayList;
import java.util.List;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;

/** The event log. Leaf hashes are computed from what is stored. */
final class EventSource implements Source {
  private final EventLog log;

  EventSource(EventLog log) {
    this.log = log;
  }

  @Override
  public long end() {
    return log.head().position();
  }

  @Override
  public List<byte[]> leaves(long from, int limit) {
    List<byte[]> leaves = new ArrayList<>();
    for (RecordedEvent event : log.after(from, limit)) {
      if (event.position() != from + leaves.size() + 1) {
        break;
      }
      leaves.add(Hashes.leaf(LeafEncoding.of(event)));
    }
    return leaves;
  }
}
