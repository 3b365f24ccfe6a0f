package org.familyplan.api.statistics;

import java.util.List;

/**
 * What there are tables about.
 *
 * @param subjects in the order of the catalogue
 */
public record SubjectsView(List<Subject> subjects) {
  /**
   * A subject.
   *
   * @param id name in the catalogue
   * @param title what it is called, in the reader's language
   * @param tables number of its tables
   */
  public record Subject(String id, String title, int tables) {}
}
