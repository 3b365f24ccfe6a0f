package org.familyplan.query.difference;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.records.Component;
import org.jspecify.annotations.Nullable;

/** The persons of whom views tell: a difference says so, since what it shows has no types. */
final class Persons {
  private Persons() {}

  static List<PersonId> of(Record... views) {
    Set<PersonId> found = new LinkedHashSet<>();
    for (Record view : views) {
      collect(view, found);
    }
    return List.copyOf(found);
  }

  private static void collect(@Nullable Object value, Set<PersonId> found) {
    switch (value) {
      case PersonId person -> found.add(person);
      case Collection<?> many -> many.forEach(each -> collect(each, found));
      case Record record ->
          Component.of(record.getClass()).forEach(each -> collect(each.in(record), found));
      case null, default -> {}
    }
  }
}
