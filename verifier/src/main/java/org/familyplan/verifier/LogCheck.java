package org.familyplan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks one log of an export against its stored hashes and against checkpoints. */
final class LogCheck {
  private final String log;
  private final Histories histories;
  private final Findings findings;
  private final Findings odd = new Findings();
  private final List<Disposal> disposals;
  private final Map<UUID, Long> nextOfStream = new HashMap<>();
  private final Ranges uncertified = new Ranges();
  private long lastMicros;
  private long disposed;

  /** A certificate that entries were disposed of. */
  record Disposal(long first, long last) {
    /** Reads lines of first position, last position, time. */
    static List<Disposal> read(String lines) {
      List<Disposal> all = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        String[] parts = line.split(" ", -1);
        try {
          all.add(new Disposal(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
          throw new Unreadable("disposals.txt cannot be read: " + line);
        }
      }
      return all;
    }

    boolean covers(long position) {
      return first <= position && position <= last;
    }
  }

  LogCheck(String log, Histories histories, List<Disposal> disposals, Findings findings) {
    this.log = log;
    this.histories = histories;
    this.disposals = disposals;
    this.findings = findings;
  }

  /** Reads both to their ends; returns how many entries there are. */
  long run(EntryReader entries, InputStream leaves) throws IOException {
    long index = 0;
    long stored = 0;
    Entry entry = entries.next();
    byte[] leaf = leaf(leaves);
    while (entry != null || leaf != null) {
      if (entry != null && entry.position() <= index) {
        findings.wrong(
            log + ", behind index " + (index - 1) + ": an entry of position " + entry.position());
        entry = entries.next();
      } else if (entry != null && leaf == null && entry.position() > index + 1) {
        histories.skip(index, entry.position() - 2);
        index = entry.position() - 1;
      } else {
        boolean here = entry != null && entry.position() == index + 1;
        histories.add(index, here && entry != null ? entry.leafHash() : null, leaf);
        if (here && entry != null) {
          look(index, entry);
          entry = entries.next();
        }
        stored += leaf == null ? 0 : 1;
        leaf = leaf == null ? null : leaf(leaves);
        index++;
      }
    }
    end(index, stored);
    return index;
  }

  private byte @Nullable [] leaf(InputStream leaves) throws IOException {
    byte[] leaf = leaves.readNBytes(Sha256.LENGTH);
    if (leaf.length != 0 && leaf.length != Sha256.LENGTH) {
      throw new Unreadable(log + ".leaves is damaged: it ends within a hash");
    }
    return leaf.length == 0 ? null : leaf;
  }

  /** What holds in a log without any proof. */
  private void look(long index, Entry entry) {
    if (entry.disposed()) {
      disposed++;
      if (disposals.stream().noneMatch(each -> each.covers(entry.position()))) {
        uncertified.add(index);
      }
      return;
    }
    if (entry.micros() < lastMicros) {
      odd.wrong(log + ", index " + index + ": recorded before the entry that it follows");
    }
    lastMicros = entry.micros();
    UUID stream = entry.stream();
    if (stream != null) {
      long expected = nextOfStream.getOrDefault(stream, 0L);
      if (entry.sequence() != expected) {
        odd.wrong(
            log
                + ", index "
                + index
                + ": event "
                + entry.sequence()
                + " of its family where "
                + expected
                + " was due");
      }
      nextOfStream.put(stream, entry.sequence() + 1);
    }
  }

  private void end(long size, long stored) {
    uncertified
        .all()
        .forEach(
            range ->
                findings.wrong(
                    log
                        + ", "
                        + range
                        + ": what it said is gone, without a certificate of disposal"));
    if (disposed > 0) {
      findings.note(log + ": of " + disposed + " entries only the hash is left (disposed of)");
    }
    histories.end(size, stored);
    odd.allWrong().forEach(findings::wrong);
  }
}
