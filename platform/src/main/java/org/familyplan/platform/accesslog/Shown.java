package org.familyplan.platform.accesslog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.records.Component;
import org.jspecify.annotations.Nullable;

/** Which families and persons an answer tells of: whatever ids stand in its records. */
final class Shown {
  private final Set<FamilyId> families = new LinkedHashSet<>();
  private final Set<PersonId> persons = new LinkedHashSet<>();

  /** Takes in what a value tells of; nothing for what is neither a record nor made of records. */
  void add(@Nullable Object value) {
    switch (value) {
      case FamilyId family -> families.add(family);
      case PersonId person -> persons.add(person);
      case Collection<?> many -> many.forEach(this::add);
      case Map<?, ?> map -> map.forEach(this::addBoth);
      case Record record -> Component.of(record.getClass()).forEach(each -> add(each.in(record)));
      case null, default -> {}
    }
  }

  private void addBoth(Object key, @Nullable Object value) {
    add(key);
    add(value);
  }

  List<FamilyId> families() {
    return List.copyOf(families);
  }

  List<PersonId> persons() {
    return List.copyOf(persons);
  }

  /** Number of entries in the lists of a view; 1 for a view without lists. */
  static int size(Record view) {
    List<Component> lists =
        Component.of(view.getClass()).stream().filter(Component::isCollection).toList();
    return lists.isEmpty()
        ? 1
        : lists.stream()
            .mapToInt(each -> each.in(view) instanceof Collection<?> c ? c.size() : 0)
            .sum();
  }
}
