package org.familyplan.api.audit;

import java.time.Instant;
import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * Whether what readers are shown is what the log says. Tells where they differ, never what stands
 * there.
 *
 * @param at when it was proved
 * @param seed the seed with which the families were drawn, or null for one that was named
 * @param families how many families were folded from the log again
 * @param differing how many of them are not as stored
 * @param differences where they differ
 */
public record ProofView(
    Instant at, @Nullable String seed, int families, int differing, List<Difference> differences) {

  /**
   * One place where what is stored is not what the log says.
   *
   * @param projection name of the projection
   * @param table the table that it fills
   * @param row which row of the family: the kind and id of a document or the position of an entry;
   *     null for rows that have no such name
   * @param path where in the row: its column and, in a document, the JSON pointer; null for a row
   *     that is missing or too much
   * @param kind how they differ
   */
  public record Difference(
      FamilyId familyId,
      String projection,
      String table,
      @Nullable String row,
      @Nullable String path,
      DifferenceKind kind) {}
}
