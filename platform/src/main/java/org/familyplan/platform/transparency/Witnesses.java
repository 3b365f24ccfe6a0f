package org.familyplan.platform.transparency;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.familyplan.api.transparency.LogName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every witness of every checkpoint. One that fails stops neither signing nor the others; it
 * is told of the latest one again at each round.
 */
public final class Witnesses {
  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

  private final List<Witness> all;
  private final Map<Told, String> told = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();

  private record Told(String witness, LogName log) {}

  public Witnesses(List<Witness> all) {
    this.all = List.copyOf(all);
    all.forEach(each -> failures.put(each.name(), new AtomicLong()));
  }

  /** Tells those that have not taken this one yet. */
  void tell(SignedCheckpoint checkpoint) {
    all.forEach(each -> tell(each, checkpoint));
  }

  private void tell(Witness witness, SignedCheckpoint checkpoint) {
    Told place = new Told(witness.name(), checkpoint.log());
    if (checkpoint.note().equals(told.get(place))) {
      return;
    }
    try {
      witness.tell(checkpoint.log(), checkpoint.note());
      told.put(place, checkpoint.note());
    } catch (WitnessFailed e) {
      told.remove(place);
      failures.computeIfAbsent(witness.name(), name -> new AtomicLong()).incrementAndGet();
      LOG.error(
          "THE CHECKPOINT of {} at size {} was not taken by the witness {}: {}",
          checkpoint.log(),
          checkpoint.size(),
          witness.name(),
          e.getMessage());
    }
  }

  /** What they are called. */
  List<String> names() {
    return all.stream().map(Witness::name).toList();
  }

  /** How often one has failed since the start. */
  long failures(String witness) {
    return failures.getOrDefault(witness, new AtomicLong()).get();
  }
}
