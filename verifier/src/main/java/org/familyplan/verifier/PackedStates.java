package org.familyplan.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that the first state, changed step by step, becomes the last one. */
final class PackedStates {
  private static final String FIRST = "states/first.json";
  private static final String LAST = "states/last.json";

  private final PackFile pack;
  private final Findings findings;

  PackedStates(PackFile pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  /**
   * Checks them.
   *
   * @param versions of the events that the pack holds
   * @param ofEach true when there is a state after each of them
   */
  void check(List<Long> versions, boolean ofEach) {
    try {
      PatchedState state = new PatchedState(Json.read(pack.bytes(FIRST)));
      List<String> patches = new ArrayList<>(pack.names("states/"));
      patches.removeAll(List.of(FIRST, LAST));
      for (String each : patches) {
        state.apply(Json.read(pack.bytes(each)));
        number(each, state.state());
      }
      if (!Objects.equals(state.state(), Json.read(pack.bytes(LAST)))) {
        findings.wrong("the patches do not turn the first state into the last");
      }
      complete(patches, versions, ofEach);
    } catch (Unreadable e) {
      findings.wrong("the states cannot be followed: " + e.getMessage());
    }
  }

  private void number(String name, @Nullable Object state) {
    String after =
        String.format(Locale.ROOT, "states/%06d.json", Fields.of(state).number("version"));
    if (!after.equals(name)) {
      findings.wrong(name + " does not lead to the state after that event");
    }
  }

  private void complete(List<String> patches, List<Long> versions, boolean ofEach) {
    List<String> due =
        versions.stream()
            .map(each -> String.format(Locale.ROOT, "states/%06d.json", each))
            .toList();
    boolean whole =
        ofEach
            ? patches.equals(due)
            : due.containsAll(patches)
                && (due.isEmpty()
                    || (!patches.isEmpty() && patches.getLast().equals(due.getLast())));
    if (!whole) {
      findings.wrong("there is not a state after each event or day that there must be one after");
    }
    if (findings.isClean()) {
      findings.note(
          "the "
              + patches.size()
              + " steps from the first to the last state fit each other; that they follow from the"
              + " events is the service's word, which it has signed, like sentences and report");
    }
  }
}
