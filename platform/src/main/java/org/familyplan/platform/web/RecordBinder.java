package org.familyplan.platform.web;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.RequestProblem.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns JSON into the record of a command or query, or says exactly what is wrong where: 400 when
 * it is not readable as this record, 422 when it is but a value is out of bounds.
 */
public final class RecordBinder {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

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
      throw fault(400, new Fault("request.syntax", "", where(e)));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw fault(400, new Fault("request.syntax", "", "an object is expected"));
  }

  /**
   * The record.
   *
   * @param path values of the components that stand in the path; the body must not hold them
   */
  public <T> T bind(RecordForm<T> form, ObjectNode body, Map<String, String> path) {
    ObjectNode complete = Json.mapper().createObjectNode();
    path.forEach( // first, so that what is wrong there is found first
        (name, value) -> complete.set(name, inPath(Component.of(form.type(), name), value)));
    for (Map.Entry<String, JsonNode> each : body.properties()) {
      if (complete.has(each.getKey())) {
        throw unknownField(Pointer.ROOT.below(each.getKey()).toString());
      }
      complete.set(each.getKey(), each.getValue());
    }
    return bind(form.type(), complete, form.pathVariables());
  }

  /** A path is text; where a number is wanted, one that is written as such is taken. */
  private static JsonNode inPath(Component component, String value) {
    return component.type() == long.class && WHOLE_NUMBER.matcher(value).matches()
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
        : JsonNodeFactory.instance.stringNode(value);
  }

  /** A record that stands inside a body, for example a command's context. */
  public <T> T bind(Class<? extends T> type, ObjectNode body) {
    ObjectNode complete = Json.mapper().createObjectNode();
    complete.setAll(body);
    return bind(type, complete, Set.of());
  }

  private <T> T bind(Class<? extends T> type, ObjectNode body, Set<String> inPath) {
    fillIn(type, body);
    refuse(400, Absences.in(body, type));
    T record = read(type, body, inPath);
    refuse(400, Absences.in(record));
    refuse(422, Excesses.in(record, body, validator));
    return record;
  }

  private static void refuse(int status, List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw RequestProblem.at(status, faults);
    }
  }

  /** New ids and empty collections may be left out. */
  private void fillIn(Class<?> type, ObjectNode body) {
    for (Component component : Component.of(type)) {
      if (!body.has(component.name())) {
        if (component.isNewId()) {
          body.put(component.name(), ids.get().toString());
        } else if (component.isCollection() && !component.isNullable()) {
          body.putArray(component.name());
        }
      }
    }
  }

  private static <T> T read(Class<? extends T> type, ObjectNode body, Set<String> inPath) {
    try {
      return Json.mapper().treeToValue(body, type);
    } catch (JacksonException e) {
      throw unreadable(e, body, inPath);
    }
  }

  private static RequestProblem unreadable(
      JacksonException e, ObjectNode body, Set<String> inPath) {
    List<Reference> path = e.getPath();
    if (!path.isEmpty() && inPath.contains(String.valueOf(path.getFirst().getPropertyName()))) {
      return RequestProblem.of(
          400,
          "request.path-malformed",
          "{" + path.getFirst().getPropertyName() + "} in the path is malformed.");
    }
    String pointer = pointer(path);
    return switch (e) {
      case UnrecognizedPropertyException unknown -> unknownField(pointer);
      case InvalidTypeIdException kind ->
          fault(400, new Fault("request.kind-unknown", pointer, "its kind is missing or unknown"));
      case ValueInstantiationException value ->
          fault(422, new Fault("request.value", pointer, "the value is out of bounds"));
      default -> fault(400, mismatch(pointer, body.at(pointer)));
    };
  }

  private static RequestProblem fault(int status, Fault fault) {
    return RequestProblem.at(status, List.of(fault));
  }

  /** A number that is not there is a mismatch too. */
  private static Fault mismatch(String pointer, JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? Absences.absent(pointer)
        : new Fault("request.field-type", pointer, "the value is not of the right type");
  }

  private static String where(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? "this is not valid JSON"
        : "this is not valid JSON, line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static RequestProblem unknownField(String pointer) {
    return fault(400, new Fault("request.field-unknown", pointer, "this field is not known here"));
  }

  private static String pointer(List<Reference> path) {
    Pointer pointer = Pointer.ROOT;
    for (Reference reference : path) {
      String name = reference.getPropertyName();
      pointer = name == null ? pointer.below(reference.getIndex()) : pointer.below(name);
    }
    return pointer.toString();
  }
}
