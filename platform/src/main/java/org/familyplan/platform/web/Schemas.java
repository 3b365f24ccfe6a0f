package org.familyplan.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schemas (JSON Schema 2020-12, as OpenAPI 3.1 has them) of records: what the
 * annotations demand, in the words of the Javadoc, in the order of the components. Records and
 * enums become named components; records that are one value are written as that value.
 */
public final class Schemas {
  /** Which way a record travels. */
  public enum Use {
    /** To the service: what may be null may be left out, nothing unknown is taken. */
    REQUEST,
    /** From the service: every member is there, some of them null; more may come one day. */
    ANSWER
  }

  private final Map<Class<?>, List<Class<?>>> alternatives;
  private final SortedMap<String, Schema<?>> components = new TreeMap<>();

  /**
   * No schemas yet.
   *
   * @param alternatives for an interface the records that may stand for it
   */
  public Schemas(Map<Class<?>, List<Class<?>>> alternatives) {
    this.alternatives = alternatives;
  }

  /** The named schemas written so far. */
  public SortedMap<String, Schema<?>> components() {
    return components;
  }

  /** Names a schema. Throws IllegalStateException when another one has the name. */
  public Schema<?> define(String name, Schema<?> schema) {
    Schema<?> known = components.put(name, schema);
    if (known != null && !known.equals(schema)) {
      throw new IllegalStateException("two schemas are called " + name);
    }
    return Shapes.ref(name);
  }

  /** The schema of a record, named after it. */
  public Schema<?> of(Class<?> type, Use use) {
    String name = name(type, use);
    if (!components.containsKey(name)) {
      components.put(name, new Schema<>()); // it may refer to itself
      Schema<?> schema =
          use == Use.REQUEST ? Shapes.closed(Docs.of(type)) : Shapes.open(Docs.of(type));
      for (RecordComponent component : type.getRecordComponents()) {
        add(schema, component, use, isAlwaysThere(component, use));
      }
      components.put(name, schema);
    }
    return Shapes.ref(name);
  }

  /** Adds what a request holds of a record to an object: lists and new ids may be left out. */
  public void fill(Schema<?> object, List<RecordComponent> components) {
    components.forEach(each -> add(object, each, Use.REQUEST, RecordForm.isRequired(each)));
  }

  /** The schema of a component that stands in a path or a query string, where nothing is null. */
  public Schema<?> parameter(RecordComponent component) {
    Schema<?> schema = plain(component.getAnnotatedType(), Use.REQUEST);
    schema.setDescription(null);
    Bounds.describe(component.getAnnotatedType(), schema);
    return schema;
  }

  private void add(Schema<?> object, RecordComponent component, Use use, boolean required) {
    object.addProperty(component.getName(), of(component, use));
    if (required) {
      object.addRequiredItem(component.getName());
    }
  }

  /** The schema of a component with what is said about it. */
  private Schema<?> of(RecordComponent component, Use use) {
    Schema<?> schema = kinds(component);
    if (schema == null) {
      schema = of(component.getAnnotatedType(), use);
    }
    String bounds = schema.getDescription();
    String text = Docs.of(component);
    schema.setDescription(bounds == null || text.equals(bounds) ? text : text + " " + bounds);
    if (component.isAnnotationPresent(PersonalData.class)) {
      schema.addExtension("x-personal-data", true);
    }
    return schema;
  }

  private static boolean isAlwaysThere(RecordComponent component, Use use) {
    return use == Use.REQUEST
        ? !RecordForm.isNullable(component)
        : !component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }

  private Schema<?> of(AnnotatedType type, Use use) {
    Schema<?> schema = plain(type, use);
    Bounds.describe(type, schema);
    return type.isAnnotationPresent(Nullable.class) ? Shapes.orNull(schema) : schema;
  }

  private Schema<?> plain(AnnotatedType type, Use use) {
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
      if (raw == Personal.class) {
        return personal(arguments[0], use);
      }
      return Collection.class.isAssignableFrom(raw)
          ? Shapes.array(of(arguments[0], use))
          : Shapes.map(of(arguments[1], use));
    }
    return plain((Class<?>) type.getType(), use);
  }

  /** Requests hold the value itself, answers may hold why it is not shown. */
  private Schema<?> personal(AnnotatedType value, Use use) {
    Schema<?> known = of(value, use);
    if (use == Use.REQUEST) {
      return known;
    }
    Schema<?> schema = Shapes.blank();
    schema.addAnyOfItem(known);
    schema.addAnyOfItem(of(Personal.Withheld.class, use));
    return schema;
  }

  private Schema<?> plain(Class<?> type, Use use) {
    Schema<?> scalar = Shapes.of(type);
    if (scalar != null) {
      return scalar;
    }
    if (type.isEnum()) {
      return define(name(type, Use.ANSWER), Shapes.constants(type));
    }
    if (alternatives.containsKey(type)) {
      return define(name(type, Use.ANSWER), anyOf(type, use));
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException("no schema for " + type);
    }
    return isOneValue(type) ? value(type, use) : of(type, use);
  }

  private static boolean isOneValue(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
  }

  private Schema<?> value(Class<?> type, Use use) {
    Schema<?> schema = of(type.getRecordComponents()[0].getAnnotatedType(), use);
    schema.setDescription(Docs.of(type));
    return schema;
  }

  private Schema<?> anyOf(Class<?> type, Use use) {
    Schema<?> schema = Shapes.blank();
    schema.setDescription(Docs.of(type));
    alternatives.getOrDefault(type, List.of()).forEach(each -> schema.addAnyOfItem(of(each, use)));
    return schema;
  }

  /** A component that holds one of several records, with a member that says which. */
  private @Nullable Schema<?> kinds(RecordComponent component) {
    for (Annotation annotation : component.getAnnotations()) {
      JsonTypeInfo info = annotation.annotationType().getAnnotation(JsonTypeInfo.class);
      JsonSubTypes types = annotation.annotationType().getAnnotation(JsonSubTypes.class);
      if (info != null && types != null) {
        return Shapes.oneOf(
            info.property(),
            Arrays.stream(types.value())
                .collect(
                    Collectors.toMap(
                        JsonSubTypes.Type::name,
                        each -> kind(component, info.property(), each),
                        (a, b) -> a,
                        LinkedHashMap::new)));
      }
    }
    return null;
  }

  private Schema<?> kind(RecordComponent component, String member, JsonSubTypes.Type type) {
    Schema<?> schema = Shapes.closed(Docs.of(type.value()));
    Shapes.constant(schema, member, type.name(), "Which fact it is.");
    for (RecordComponent each : type.value().getRecordComponents()) {
      add(schema, each, Use.REQUEST, isAlwaysThere(each, Use.REQUEST));
    }
    return define(type.value().getSimpleName() + capitalised(component.getName()), schema);
  }

  /** Answers may get new members one day, requests never have unknown ones: two schemas. */
  private static String name(Class<?> type, Use use) {
    Class<?> outer = type.getEnclosingClass();
    String name =
        outer == null || outer.isInterface()
            ? type.getSimpleName()
            : name(outer, Use.ANSWER) + type.getSimpleName();
    return use == Use.REQUEST ? name + "Input" : name;
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
