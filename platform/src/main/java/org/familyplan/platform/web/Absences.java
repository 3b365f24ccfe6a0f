package org.familyplan.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What must be there by the nullness of a record's components and is not. */
final class Absences {
  private final List<Fault> faults = new ArrayList<>();

  private Absences() {}

  /** What the JSON of a record lacks at its own level, so that all of it is told at once. */
  static List<Fault> in(ObjectNode body, Class<?> type) {
    Absences absences = new Absences();
    for (Component component : Component.of(type)) {
      absences.look(component, body.get(component.name()));
    }
    return absences.faults;
  }

  /** What a record that was read lacks at any depth. */
  static List<Fault> in(Object record) {
    Absences absences = new Absences();
    absences.look(record, Pointer.ROOT);
    return absences.faults;
  }

  static Fault absent(Object pointer) {
    return new Fault("request.field-missing", pointer.toString(), "this field is required");
  }

  private void look(Component component, @Nullable JsonNode value) {
    Pointer at = Pointer.ROOT.below(component.name());
    if (value == null || value.isNull()) {
      if (!component.isNullable()) {
        faults.add(absent(at));
      }
    } else if (component.isOfSeveralKinds() && !value.isObject()) {
      // Jackson would also read an array of the kind and the rest; here there is one way to write.
      faults.add(new Fault("request.field-type", at.toString(), "an object is expected"));
    }
  }

  private void look(@Nullable Object value, Pointer at) {
    if (value instanceof Personal<?>) {
      return;
    }
    if (value instanceof Collection<?> many) {
      int index = 0;
      for (Object each : many) {
        look(each, at.below(index++), false);
      }
    } else if (value instanceof Record) {
      for (Component component : Component.of(value.getClass())) {
        look(component.in(value), at.below(component.name()), component.isNullable());
      }
    }
  }

  private void look(@Nullable Object value, Pointer at, boolean nullable) {
    if (value == null && !nullable) {
      faults.add(absent(at));
    }
    look(value, at);
  }
}
