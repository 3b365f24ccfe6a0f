package org.familyplan.query.evidence;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.records.Component;
import org.jspecify.annotations.Nullable;

/** Finds which of an event's sealed values a reader was shown. */
final class Openable {
  private final Set<UUID> references = new LinkedHashSet<>();

  /** References into the vault, of values that were shown. */
  Set<UUID> references() {
    return references;
  }

  /**
   * Compares what is stored with what was shown of it.
   *
   * @param stored a record with its personal values sealed, or a part of one
   * @param shown the same as the reader saw it
   */
  Openable add(@Nullable Object stored, @Nullable Object shown) {
    if (stored instanceof Personal.Kept<?>(UUID reference, String _)) {
      if (shown instanceof Personal.Known<?>) {
        references.add(reference);
      }
    } else if (stored instanceof Collection<?> many && shown instanceof Collection<?> others) {
      addAll(many, others);
    } else if (stored instanceof Record && shown != null && stored.getClass() == shown.getClass()) {
      Component.of(stored.getClass()).forEach(each -> add(each.in(stored), each.in(shown)));
    }
    return this;
  }

  private void addAll(Collection<?> many, Collection<?> others) {
    if (many.size() == others.size()) {
      Iterator<?> shown = others.iterator();
      many.forEach(each -> add(each, shown.next()));
    }
  }
}
