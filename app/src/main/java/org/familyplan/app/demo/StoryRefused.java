package org.familyplan.app.demo;

/** A story cannot be played in this store; nothing of it was written. */
public final class StoryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryRefused(String sentence) {
    super(sentence);
  }
}
