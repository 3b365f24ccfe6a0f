package org.familyplan.platform.projection;

import java.util.regex.Pattern;

/** The generation of a projection's rows that readers see. */
public final class ActiveGeneration {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,98}");

  private ActiveGeneration() {}

  /**
   * SQL for the active generation, to be compared with a table's {@code generation}:
   *
   * <pre>{@code
   * "select title from goal where generation = " + ActiveGeneration.of("goal") + " and goal_id = ?"
   * }</pre>
   *
   * One statement sees one generation. Rows of a generation that is no longer active stay for some
   * time ({@link ProjectionSettings#keepOld()}), so a reader may also ask once and use the number
   * for a few statements.
   *
   * @param projection its name
   * @throws IllegalArgumentException when no projection can be called so
   */
  public static String of(String projection) {
    return "(select active_generation from projection where name = '" + valid(projection) + "')";
  }

  /** The name itself, if a projection can be called so. */
  static String valid(String projection) {
    if (!NAME.matcher(projection).matches()) {
      throw new IllegalArgumentException("not a name of a projection: " + projection);
    }
    return projection;
  }
}
