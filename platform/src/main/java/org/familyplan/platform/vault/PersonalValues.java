package org.familyplan.platform.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.records.Component;
import org.jspecify.annotations.Nullable;

/** Finds the personal values of a record, and whose they are. */
public final class PersonalValues {
  private PersonalValues() {}

  /**
   * A personal value.
   *
   * @param owners the persons whom it is about; empty for the family as a whole
   */
  public record Found(Personal<?> value, List<PersonId> owners) {}

  /** The personal values of a record, at any depth. */
  public static List<Found> in(Object record) {
    List<Found> found = new ArrayList<>();
    collect(record, found);
    return found;
  }

  /** The persons whom a value that is marked so in a record is about. */
  static List<PersonId> owners(Object holder, PersonalData mark) {
    if (mark.of().isEmpty()) {
      return List.of();
    }
    Object named = Component.of(holder.getClass(), mark.of()).in(holder);
    return (named instanceof Collection<?> many ? many.stream() : Stream.ofNullable(named))
        .map(PersonId.class::cast)
        .distinct()
        .toList();
  }

  private static void collect(@Nullable Object value, List<Found> into) {
    if (value instanceof Collection<?> many) {
      many.forEach(each -> collect(each, into));
    } else if (value instanceof Record) {
      for (Component component : Component.of(value.getClass())) {
        Object inner = component.in(value);
        if (inner instanceof Personal<?> personal) {
          component
              .mark(PersonalData.class)
              .ifPresent(mark -> into.add(new Found(personal, owners(value, mark))));
        } else {
          collect(inner, into);
        }
      }
    }
  }
}
