package org.familyplan.verifier;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, and what cannot be excluded. */
final class Findings {
  private static final int SHOWN = 20;

  private final List<String> wrong = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long left;

  /** Something is not as it was signed. */
  void wrong(String sentence) {
    if (wrong.size() < SHOWN) {
      wrong.add(sentence);
    } else {
      left++;
    }
  }

  /** Something that the reader should know. */
  void note(String sentence) {
    notes.add(sentence);
  }

  /** The same for so many things; nothing for none. */
  void count(long number, String what) {
    if (number > 0) {
      note(number + " " + what);
    }
  }

  boolean isClean() {
    return wrong.isEmpty();
  }

  /** The first of what is wrong, and how much more there is. */
  List<String> allWrong() {
    List<String> all = new ArrayList<>(wrong);
    if (left > 0) {
      all.add("and " + left + " more");
    }
    return all;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
