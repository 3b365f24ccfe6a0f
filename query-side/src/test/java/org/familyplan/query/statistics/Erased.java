package org.familyplan.query.statistics;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.jspecify.annotations.Nullable;

/** Events as they read when everybody in them is erased. */
public final class Erased {
  private Erased() {}

  /** The entry without any personal value. */
  public static Entry entry(Entry entry) {
    return new Entry(entry.eventId(), (FamilyEvent) erased((Record) entry.event()));
  }

  private static Record erased(Record from) {
    RecordComponent[] components = from.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int at = 0; at < components.length; at++) {
        values[at] = erased(components[at].getAccessor().invoke(from));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return from.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Object erased(@Nullable Object value) {
    if (value instanceof Personal<?>) {
      return Personal.withheld(Why.ERASED);
    }
    return value instanceof FamilyEvent event ? erased((Record) event) : value;
  }
}
