package org.familyplan.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.shared.NewId;
import org.familyplan.platform.eventschema.Components;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns JSON into the record of a command or query, or says exactly what is wrong where: 400 when
 * it is not readable as this record, 422 when it is but a value is out of bounds.
 */
public final class RecordBinder {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final Validator validator;
  private final Supplier<UUID> ids;

  /**
   * A binder.
   *
   * @param ids fills in the ids that a client left out
   */
  public RecordBinder(Validator validator, Supplier<UUID> ids) {
    this.validator = validator;
    this.ids = ids;
  }

  /** Parses a body. An empty one is an empty object. */
  public static ObjectNode parse(byte[] body) {
    if (body.length == 0) {
      return Json.mapper().createObjectNode();
    }
    JsonNode node;
    try {
      node = Json.mapper().readTree(body);
    } catch (JacksonException e) {
      throw RequestProblem.at(400, List.of(new Fault("request.syntax", "", where(e))));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw RequestProblem.at(400, List.of(new Fault("request.syntax", "", "an object is expected")));
  }

  /**
   * The record.
   *
   * @param path values of the components that stand in the path; the body must not hold them
   */
  public <T> T bind(RecordForm<T> form, ObjectNode body, Map<String, String> path) {
    ObjectNode complete = body.deepCopy();
    path.forEach(
        (name, value) -> {
          if (complete.has(name)) {
            throw unknownField("/" + escape(name));
          }
          complete.put(name, value);
        });
    checkPath(form, complete);
    fillIn(form, complete);
    return bind(form.type(), complete);
  }

  /** What stands in the path is to blame on the path, not on the body. */
  private static void checkPath(RecordForm<?> form, ObjectNode complete) {
    for (RecordComponent component : form.type().getRecordComponents()) {
      String name = component.getName();
      if (form.pathVariables().contains(name) && complete.has(name)) {
        try {
          Json.mapper().treeToValue(complete.get(name), component.getType());
        } catch (JacksonException e) {
          throw RequestProblem.of(
              400, "request.path-malformed", "{" + name + "} in the path is malformed.");
        }
      }
    }
  }

  /** A record that stands inside a body, for example a command's context. */
  public <T> T bind(Class<? extends T> type, ObjectNode body) {
    fillLists(type, body);
    List<Fault> missing = new ArrayList<>();
    collectAbsent(type, body, missing);
    if (!missing.isEmpty()) {
      throw RequestProblem.at(400, missing);
    }
    T record = read(type, body);
    collectMissing(record, "", missing);
    if (!missing.isEmpty()) {
      throw RequestProblem.at(400, missing);
    }
    List<Fault> outOfBounds = new ArrayList<>();
    collectBadText(body, "", outOfBounds);
    collectBadDates(record, "", outOfBounds);
    validator.validate(record).stream()
        .filter(each -> each.getInvalidValue() != null) // what may be null is judged by nullness
        .map(RecordBinder::fault)
        .sorted(Comparator.comparing(each -> String.valueOf(each.pointer())))
        .forEach(outOfBounds::add);
    if (!outOfBounds.isEmpty()) {
      throw RequestProblem.at(422, outOfBounds);
    }
    return record;
  }

  private void fillIn(RecordForm<?> form, ObjectNode body) {
    for (RecordComponent component : form.type().getRecordComponents()) {
      if (component.isAnnotationPresent(NewId.class) && !body.has(component.getName())) {
        body.put(component.getName(), ids.get().toString());
      }
    }
  }

  private static void fillLists(Class<?> type, ObjectNode body) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (Collection.class.isAssignableFrom(component.getType())
          && !RecordForm.isNullable(component)
          && !body.has(component.getName())) {
        body.putArray(component.getName());
      }
    }
  }

  private static <T> T read(Class<? extends T> type, ObjectNode body) {
    try {
      return Json.mapper().treeToValue(body, type);
    } catch (JacksonException e) {
      throw unreadable(e, body);
    }
  }

  private static RequestProblem unreadable(JacksonException e, ObjectNode body) {
    String pointer = pointer(e.getPath());
    return switch (e) {
      case UnrecognizedPropertyException unknown -> unknownField(pointer);
      case InvalidTypeIdException kind ->
          RequestProblem.at(
              400,
              List.of(
                  new Fault("request.kind-unknown", pointer, "its kind is missing or not known")));
      case ValueInstantiationException value ->
          RequestProblem.at(
              422, List.of(new Fault("request.value", pointer, "the value is out of bounds")));
      default -> RequestProblem.at(400, List.of(mismatch(pointer, body.at(pointer))));
    };
  }

  /** A number that is not there is a mismatch too. */
  private static Fault mismatch(String pointer, JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? absent(pointer)
        : new Fault("request.field-type", pointer, "the value is not of the right type");
  }

  private static String where(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? "this is not valid JSON"
        : "this is not valid JSON, line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static RequestProblem unknownField(String pointer) {
    return RequestProblem.at(
        400, List.of(new Fault("request.field-unknown", pointer, "this field is not known here")));
  }

  private static void collectAbsent(Class<?> type, ObjectNode body, List<Fault> missing) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode value = body.get(component.getName());
      String pointer = "/" + escape(component.getName());
      if ((value == null || value.isNull()) && !RecordForm.isNullable(component)) {
        missing.add(absent(pointer));
      } else if (isOfSeveralKinds(component) && !isNullOrObject(value)) {
        missing.add(new Fault("request.field-type", pointer, "an object is expected"));
      }
    }
  }

  /** Jackson would also read an array of the kind and the rest; here there is one way to write. */
  private static boolean isOfSeveralKinds(RecordComponent component) {
    return component.getType().isInterface()
        && !Collection.class.isAssignableFrom(component.getType());
  }

  private static boolean isNullOrObject(@Nullable JsonNode value) {
    return value == null || value.isNull() || value.isObject();
  }

  private static void collectMissing(@Nullable Object value, String at, List<Fault> missing) {
    if (value instanceof Collection<?> many) {
      int index = 0;
      for (Object each : many) {
        if (each == null) {
          missing.add(absent(at + "/" + index));
        }
        collectMissing(each, at + "/" + index++, missing);
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        String pointer = at + "/" + escape(component.getName());
        Object inner = Components.read(component, value);
        if (inner == null && !RecordForm.isNullable(component)) {
          missing.add(absent(pointer));
        }
        collectMissing(inner, pointer, missing);
      }
    }
  }

  private static Fault absent(String pointer) {
    return new Fault("request.field-missing", pointer, "this field is required");
  }

  private static void collectBadText(JsonNode node, String at, List<Fault> faults) {
    if (node.isString() && !isPlainText(node.stringValue())) {
      faults.add(
          new Fault("request.text", at, "text holds no control characters and is valid Unicode"));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              each -> collectBadText(each.getValue(), at + "/" + escape(each.getKey()), faults));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collectBadText(node.get(i), at + "/" + i, faults);
      }
    }
  }

  /** True for text without control characters (but line breaks, tabs) and lone surrogates. */
  public static boolean isPlainText(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || !(Character.isISOControl(c) || isLoneSurrogate(c) || isNonCharacter(c)));
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isNonCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static void collectBadDates(@Nullable Object value, String at, List<Fault> faults) {
    if (value instanceof LocalDate day && (day.isBefore(EARLIEST) || !day.isBefore(LATEST))) {
      faults.add(new Fault("request.date", at, "a date lies between 1900-01-01 and 2199-12-31"));
    } else if (value instanceof Collection<?> many) {
      int index = 0;
      for (Object each : many) {
        collectBadDates(each, at + "/" + index++, faults);
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        collectBadDates(
            Components.read(component, value), at + "/" + escape(component.getName()), faults);
      }
    }
  }

  private static Fault fault(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      Integer index = node.getIndex();
      if (index != null) {
        pointer.append('/').append(index);
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer.append('/').append(escape(name));
      }
    }
    return new Fault("request.bounds", pointer.toString(), violation.getMessage());
  }

  private static String pointer(List<Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (Reference reference : path) {
      String name = reference.getPropertyName();
      pointer.append('/').append(name == null ? reference.getIndex() : escape(name));
    }
    return pointer.toString();
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
