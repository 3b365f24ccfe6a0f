package org.familyplan.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document. Most places are visited in vain, so its text is only made when a
 * fault is told.
 */
record Pointer(@Nullable Pointer parent, Object step) {
  static final Pointer ROOT = new Pointer(null, "");

  Pointer below(String name) {
    return new Pointer(this, name);
  }

  Pointer below(int index) {
    return new Pointer(this, index);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** RFC 6901. */
  @Override
  public String toString() {
    return parent == null ? "" : parent + "/" + escape(step.toString());
  }
}
