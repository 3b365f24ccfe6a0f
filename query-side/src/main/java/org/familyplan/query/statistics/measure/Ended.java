package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Attribute;

/**
 * Whose course has ended. Everything that is measured at the end says so too, so its tables are
 * tied to each other here.
 */
final class Ended implements Subject {
  static final String ID = "ended";

  @Override
  public void define(Definitions d) {
    d.subject("ended");
    define(d, d.families(), "familiesEnded");
    define(d, d.adults(), "adultsEnded");
    define(d, d.children(), "childrenEnded");
  }

  private static void define(Definitions d, Group<?> group, String id) {
    Measure measure = d.counts(id, group, "Programme practice");
    Attribute by = group.attribute("municipality");
    group.table(Outcome.by(id, by), measure, Map.of(), List.of(group.attribute(ID)), List.of(by));
  }

  static String of(Course course) {
    return YesNo.of(course.end().isPresent());
  }

  /** What is measured at the end says whether there was an end. */
  static <T> void ties(Group<T> group, Attribute atEnd) {
    group.follows(
        group.attribute(ID),
        List.of(atEnd),
        only -> YesNo.of(!only.getFirst().equals(Movement.NOT_ENDED)));
  }
}
