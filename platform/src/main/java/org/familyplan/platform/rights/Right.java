package org.familyplan.platform.rights;

import java.util.Arrays;

/** A cell of the table: how far a right goes. */
public enum Right {
  /** All of it. */
  YES("yes"),
  /** Only what is the caller's own. */
  OWN("own"),
  /** Only that a file exists and who coordinates. */
  EXISTS("exists"),
  /** Nothing: 403. */
  NO("-"),
  /** Nothing, as if there were no such family: 404. */
  HIDDEN("hidden");

  private final String cell;

  Right(String cell) {
    this.cell = cell;
  }

  /** How the table writes it. */
  public String cell() {
    return cell;
  }

  /** Reads a cell. Throws IllegalArgumentException for an unknown one. */
  static Right of(String cell) {
    return Arrays.stream(values())
        .filter(each -> each.cell.equals(cell))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("rights.txt knows no cell " + cell));
  }
}
