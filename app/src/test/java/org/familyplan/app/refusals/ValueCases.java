package org.familyplan.app.refusals;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Text;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.web.RecordForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which the value of a component can be wrong, by its type and its bounds. */
final class ValueCases {
  private static final String TYPE = "request.field-type";
  private static final String MISSING = "request.field-missing";
  private static final String UNKNOWN = "request.field-unknown";
  private static final String KIND = "request.kind-unknown";
  private static final String BOUNDS = "request.bounds";

  /** JSON of texts that hold no plain text: NUL, bell, escape, lone surrogates, a non-character. */
  private static final List<String> NO_TEXTS =
      List.of(
          "\"a\\u0000b\"",
          "\"a\\u0007b\"",
          "\"a\\u001bb\"",
          "\"a\\ud83d\"",
          "\"\\ude00a\"",
          "\"\\ude00\\ud83d\"",
          "\"a\\ufffe\"");

  private final ObjectNode body;
  private final Consumer<Wrong> into;

  /**
   * A wrong value.
   *
   * @param body the whole body with the value in it
   */
  record Wrong(String name, String body, int status, String code, String pointer) {}

  /**
   * Collects wrong values.
   *
   * @param body a body that is right
   */
  ValueCases(ObjectNode body, Consumer<Wrong> into) {
    this.body = body;
    this.into = into;
  }

  /** Everything that can be wrong with a component of the body. */
  void of(RecordComponent component) {
    String at = "/" + component.getName();
    AnnotatedType type = component.getAnnotatedType();
    if (!type.isAnnotationPresent(Nullable.class)) {
      put(at, "null", 400, MISSING, at);
    }
    if (RecordForm.isRequired(component)) {
      without(at);
    }
    value(at, type);
  }

  /** Everything that can be wrong with a record inside the body. */
  void inside(String at, Class<?> record) {
    record(at, at(at));
    for (RecordComponent component : record.getRecordComponents()) {
      String inner = at + "/" + component.getName();
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        put(inner, "null", 400, MISSING, inner);
        without(inner);
      }
      value(inner, component.getAnnotatedType());
    }
  }

  private void value(String at, AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic && isPersonal(type)) {
      notOfType(at, "{\"withheld\":\"ERASED\"}", "{\"vault\":\"1\",\"commitment\":\"a\"}");
      value(at, generic.getAnnotatedActualTypeArguments()[0]);
    } else if (type instanceof AnnotatedParameterizedType generic) {
      list(at, type, generic.getAnnotatedActualTypeArguments()[0]);
    } else {
      plain(at, (Class<?>) type.getType(), type);
    }
  }

  private static boolean isPersonal(AnnotatedType type) {
    return type.getType() instanceof ParameterizedType generic
        && generic.getRawType() == Personal.class;
  }

  private void plain(String at, Class<?> type, AnnotatedType annotated) {
    if (type == String.class) {
      notOfType(at, "17", "1.5", "true", "{}", "[]", "[\"a\"]");
      text(at, annotated);
    } else if (Id.class.isAssignableFrom(type)) {
      notOfType(at, "17", "true", "{}", "[]", "\"\"", "\"nix\"", "\"1-1-1-1-1\"");
    } else if (type == EmployeeId.class) {
      notOfType(at, "17", "true", "{}", "[]");
      each(at, 422, "request.value", "\"\"", "\"æ\"", "\"a b\"", quoted("a".repeat(65)));
    } else if (type == LocalDate.class) {
      date(at);
    } else if (type.isEnum()) {
      String lower = type.getEnumConstants()[0].toString().toLowerCase(Locale.ROOT);
      notOfType(at, "0", "17", "true", "{}", "[]", "\"\"", "\"NIX\"", quoted(lower));
    } else if (type == boolean.class || type == Boolean.class) {
      notOfType(at, "1", "0", "\"true\"", "\"\"", "{}", "[]");
    } else if (type == int.class || type == Integer.class) {
      notOfType(at, "\"5\"", "\"\"", "1.5", "true", "{}", "[]", "99999999999", "1e3000");
      number(at, annotated);
    } else if (type == BigDecimal.class) {
      notOfType(at, "\"5\"", "\"\"", "true", "{}", "[]");
      number(at, annotated);
    } else if (type == Correctable.class) {
      notOfType(at, "17", "\"a\"", "[]");
      each(at, 400, KIND, "{}", "{\"kind\":\"goal.Nix\"}", "{\"kind\":1}");
      put(at, "{\"kind\":\"goal.GoalAdded\"}", 409, "record.not-correctable", at);
    } else if (type.isRecord()) {
      notOfType(at, "17", "\"a\"", "true", "[]");
      inside(at, type);
    } else {
      throw new IllegalStateException("nobody has thought of wrong values of " + type);
    }
  }

  /** Objects inside the body know their members too. */
  private void record(String at, JsonNode value) {
    ObjectNode strange = ((ObjectNode) value).deepCopy().put("nix", 1);
    put(at, strange.toString(), 400, UNKNOWN, at + "/nix");
  }

  private void list(String at, AnnotatedType type, AnnotatedType element) {
    notOfType(at, "17", "\"a\"", "true", "{}");
    JsonNode first = at(at).get(0);
    put(at, "[null]", 400, MISSING, at + "/0");
    Size size = type.getAnnotation(Size.class);
    if (size != null && size.max() < Integer.MAX_VALUE) {
      List<JsonNode> many = Collections.nCopies(size.max() + 1, first);
      put(at, many.toString(), 422, BOUNDS, at);
    }
    if (type.isAnnotationPresent(NotEmpty.class)) {
      put(at, "[]", 422, BOUNDS, at);
    }
    value(at + "/0", element);
  }

  private void text(String at, AnnotatedType type) {
    NO_TEXTS.forEach(json -> put(at, json, 422, "request.text", at));
    Size size = type.getAnnotation(Size.class);
    if (size != null) {
      put(at, quoted("a".repeat(size.max() + 1)), 422, BOUNDS, at);
    }
    if (size != null && size.max() <= Text.SHORT) {
      each(at, 422, "request.text", quoted("a\nb"), quoted("a\u2028b"));
    }
    if (type.isAnnotationPresent(NotBlank.class)) {
      each(at, 422, BOUNDS, "\"\"", "\"   \"", "\"\\n\\t\"");
    }
    if (type.isAnnotationPresent(Pattern.class)) {
      each(at, 422, BOUNDS, "\"\"", "\"☃\"");
    }
  }

  private void date(String at) {
    notOfType(at, "17", "true", "{}", "[]", "[2026,2,16]", "\"\"", "\"2026-02-30\"");
    notOfType(at, "\"2026-13-01\"", "\"2026-2-1\"", "\"16.2.2026\"", "\"2026-02-16T10:00:00Z\"");
    each(at, 422, "request.date", "\"1899-12-31\"", "\"2200-01-01\"");
  }

  private void number(String at, AnnotatedType type) {
    Min min = type.getAnnotation(Min.class);
    Max max = type.getAnnotation(Max.class);
    DecimalMin least = type.getAnnotation(DecimalMin.class);
    DecimalMax most = type.getAnnotation(DecimalMax.class);
    Digits digits = type.getAnnotation(Digits.class);
    if (min != null) {
      put(at, String.valueOf(min.value() - 1), 422, BOUNDS, at);
    }
    if (max != null) {
      put(at, String.valueOf(max.value() + 1), 422, BOUNDS, at);
    }
    if (least != null) {
      put(at, new BigDecimal(least.value()).subtract(BigDecimal.ONE).toString(), 422, BOUNDS, at);
    }
    if (most != null) {
      put(at, new BigDecimal(most.value()).add(BigDecimal.ONE).toString(), 422, BOUNDS, at);
    }
    if (digits != null) {
      put(at, "1." + "1".repeat(digits.fraction() + 1), 422, BOUNDS, at);
    }
  }

  private void notOfType(String at, String... values) {
    each(at, 400, TYPE, values);
  }

  private void each(String at, int status, String code, String... values) {
    for (String value : values) {
      put(at, value, status, code, at);
    }
  }

  private void without(String at) {
    ObjectNode changed = body.deepCopy();
    int last = at.lastIndexOf('/');
    ((ObjectNode) changed.at(at.substring(0, last))).remove(at.substring(last + 1));
    into.accept(new Wrong(at + " left out", changed.toString(), 400, MISSING, at));
  }

  /** Puts JSON, right or wrong, in the place of a value. */
  private void put(String at, String json, int status, String code, String pointer) {
    ObjectNode changed = body.deepCopy();
    String mark = "\uE000";
    replace(changed, at, mark);
    String whole = changed.toString().replace("\"" + mark + "\"", json);
    String shown = json.length() > 40 ? json.substring(0, 40) + "…" : json;
    into.accept(new Wrong(at + " is " + shown, whole, status, code, pointer));
  }

  private static void replace(ObjectNode body, String at, String value) {
    int last = at.lastIndexOf('/');
    JsonNode parent = body.at(at.substring(0, last));
    String name = at.substring(last + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).put(name, value);
    }
  }

  private JsonNode at(String pointer) {
    return body.at(pointer);
  }

  private static String quoted(String text) {
    return Json.mapper().writeValueAsString(text);
  }
}
