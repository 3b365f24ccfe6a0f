package org.familyplan.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.Personal.Known;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values that are readable but out of bounds: hostile text, impossible days, broken constraints.
 */
final class Excesses {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final List<Fault> faults = new ArrayList<>();

  private Excesses() {}

  /**
   * What is out of bounds in a record.
   *
   * @param body the JSON that it was read from
   */
  static List<Fault> in(Object record, JsonNode body, Validator validator) {
    Excesses excesses = new Excesses();
    excesses.lookAtText(body, Pointer.ROOT);
    excesses.look(record, Pointer.ROOT);
    validator.validate(record).stream()
        .filter(each -> each.getInvalidValue() != null) // what may be null is judged by nullness
        .map(Excesses::fault)
        .sorted(Comparator.comparing(each -> String.valueOf(each.pointer())))
        .forEach(excesses.faults::add);
    return excesses.faults;
  }

  private void lookAtText(JsonNode node, Pointer at) {
    if (node.isString()) {
      if (!PlainText.is(node.stringValue())) {
        faults.add(
            new Fault(
                "request.text",
                at.toString(),
                "text holds no control characters and is valid Unicode"));
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        lookAtText(each.getValue(), at.below(each.getKey()));
      }
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        lookAtText(node.get(index), at.below(index));
      }
    }
  }

  private void look(@Nullable Object value, Pointer at) {
    if (value instanceof LocalDate day) {
      if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
        faults.add(
            new Fault(
                "request.date", at.toString(), "a date lies between 1900-01-01 and 2199-12-31"));
      }
    } else if (value instanceof Known<?>(Object known)) {
      look(known, at);
    } else if (value instanceof Collection<?> many) {
      int index = 0;
      for (Object each : many) {
        look(each, at.below(index++));
      }
    } else if (value instanceof Record) {
      for (Component component : Component.of(value.getClass())) {
        Object inside = component.in(value);
        lookAtLine(component, inside, at.below(component.name()));
        look(inside, at.below(component.name()));
      }
    }
  }

  private void lookAtLine(Component component, @Nullable Object value, Pointer at) {
    Object text = value instanceof Known<?>(Object known) ? known : value;
    if (component.isOneLine() && text instanceof String line && !PlainText.isOneLine(line)) {
      faults.add(
          new Fault("request.text", at.toString(), "this text is one line, without line breaks"));
    }
  }

  private static Fault fault(ConstraintViolation<?> violation) {
    Pointer pointer = Pointer.ROOT;
    for (Path.Node node : violation.getPropertyPath()) {
      Integer index = node.getIndex();
      if (index != null) {
        pointer = pointer.below(index);
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer = pointer.below(name);
      }
    }
    return new Fault("request.bounds", pointer.toString(), violation.getMessage());
  }
}
