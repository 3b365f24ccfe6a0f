package org.familyplan.app.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.familyplan.api.shared.FamilyId;

/** Shows how far a story is: one line that grows on a terminal, a line every tenth elsewhere. */
final class Progress {
  private static final int WIDTH = 40;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final int steps;
  private final long began;
  private final Set<FamilyId> families = new HashSet<>();
  private int done;
  private int facts;
  private int shown = -1;

  Progress(PrintStream out, boolean terminal, LongSupplier nanos, int steps) {
    this.out = out;
    this.terminal = terminal;
    this.nanos = nanos;
    this.steps = steps;
    this.began = nanos.getAsLong();
  }

  /** One more step is stored, or refused as expected. */
  void told(FamilyId family, int newFacts) {
    done++;
    facts += newFacts;
    families.add(family);
    int percent = (int) (100L * done / steps);
    if (percent != shown && (terminal || percent % 10 == 0)) {
      shown = percent;
      show(percent);
    }
  }

  private void show(int percent) {
    String line =
        String.format(
            Locale.ROOT,
            "%3d %%  %,d facts  %,d families  %,d facts/s",
            percent,
            facts,
            families.size(),
            perSecond());
    if (terminal) {
      out.print("\r[" + bar(percent) + "] " + line + (percent == 100 ? "\n" : ""));
      out.flush();
    } else {
      out.println(line);
    }
  }

  private static String bar(int percent) {
    int filled = WIDTH * percent / 100;
    return "#".repeat(filled) + ".".repeat(WIDTH - filled);
  }

  private long perSecond() {
    double seconds = (double) (nanos.getAsLong() - began) / Duration.ofSeconds(1).toNanos();
    return seconds == 0 ? 0 : Math.round(facts / seconds);
  }

  /** What was told in all. */
  String summary() {
    return String.format(Locale.ROOT, "%,d facts of %,d families", facts, families.size());
  }
}
