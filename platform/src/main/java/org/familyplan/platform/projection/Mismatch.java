package org.familyplan.platform.projection;

import org.familyplan.api.audit.DifferenceKind;
import org.jspecify.annotations.Nullable;

/**
 * One place where a family's rows are not what the log says. Names the place, never the values.
 *
 * @param row which row, where rows have a name of ids and codes
 * @param path the column and, in a document, the JSON pointer
 */
public record Mismatch(
    String projection,
    String table,
    @Nullable String row,
    @Nullable String path,
    DifferenceKind kind) {

  static Mismatch notFolded(String projection) {
    return new Mismatch(projection, projection, null, null, DifferenceKind.NOT_FOLDED);
  }
}
