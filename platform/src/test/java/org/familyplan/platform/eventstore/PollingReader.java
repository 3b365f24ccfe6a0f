package org.familyplan.platform.eventstore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads on from where it is, without pause, as a projection does; remembers what it saw. */
final class PollingReader implements AutoCloseable {
  private final EventLog log;
  private final List<Long> seen = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  /** Starts to read after a position. */
  PollingReader(EventLog log, long position) {
    this.log = log;
    this.thread = Thread.ofVirtual().start(() -> readOn(position));
  }

  /** Every position seen so far, in order of being seen. */
  List<Long> seen() {
    return seen;
  }

  /** Waits until the reader has come to a position. */
  void awaitPosition(long position) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !seen.isEmpty() && seen.getLast() >= position);
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }

  private void readOn(long from) {
    long position = from;
    while (!closed) {
      for (RecordedEvent event : log.after(position, 7)) {
        seen.add(event.position());
        position = event.position();
      }
    }
  }
}
