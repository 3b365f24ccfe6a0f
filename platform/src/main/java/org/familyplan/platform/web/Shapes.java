package org.familyplan.platform.web;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms that schemas are put together from. */
public final class Shapes {
  private static final String REF = "#/components/schemas/";

  private Shapes() {}

  /** An object to which members will be added and that may hold others. */
  static Schema<?> open(String description) {
    Schema<?> schema = scalar("object");
    schema.setDescription(description);
    return schema;
  }

  /** An object that knows no other members than those that will be added. */
  public static Schema<?> closed(String description) {
    Schema<?> schema = open(description);
    schema.setAdditionalProperties(false);
    return schema;
  }

  /** Adds a member that can have one value only, for example one that says what the object is. */
  public static void constant(Schema<?> object, String name, String value, String description) {
    Schema<?> constant = scalar("string");
    constant.setConst(value);
    constant.setDescription(description);
    object.addProperty(name, constant);
    object.addRequiredItem(name);
  }

  /** One of several named schemas, told apart by a member. */
  public static Schema<?> oneOf(String member, Map<String, Schema<?>> byValue) {
    Schema<?> schema = blank();
    Discriminator discriminator = new Discriminator().propertyName(member);
    byValue.forEach(
        (value, each) -> {
          schema.addOneOfItem(each);
          discriminator.mapping(value, each.get$ref());
        });
    schema.setDiscriminator(discriminator);
    return schema;
  }

  /** One of several schemas that nothing tells apart. */
  public static Schema<?> anyOf(Schema<?>... schemas) {
    Schema<?> either = blank();
    for (Schema<?> each : schemas) {
      either.addAnyOfItem(each);
    }
    return either;
  }

  /** A list. */
  public static Schema<?> array(Schema<?> items) {
    Schema<?> schema = scalar("array");
    schema.setItems(items);
    return schema;
  }

  static Schema<?> map(Schema<?> values) {
    Schema<?> schema = scalar("object");
    schema.setAdditionalProperties(values);
    return schema;
  }

  static @Nullable Schema<?> of(Class<?> type) {
    if (type == String.class) {
      return scalar("string");
    } else if (type == UUID.class) {
      return scalar("string", "uuid");
    } else if (type == LocalDate.class) {
      return scalar("string", "date");
    } else if (type == Instant.class) {
      return scalar("string", "date-time");
    } else if (type == int.class || type == Integer.class) {
      return scalar("integer", "int32");
    } else if (type == long.class || type == Long.class) {
      return scalar("integer", "int64");
    } else if (type == boolean.class || type == Boolean.class) {
      return scalar("boolean");
    }
    if (type == Object.class) {
      return blank(); // any JSON
    }
    return type == BigDecimal.class ? scalar("number") : null;
  }

  static Schema<?> constants(Class<?> type) {
    Schema<String> schema = scalar("string");
    StringBuilder text = new StringBuilder(Docs.of(type)).append('\n');
    for (Object each : type.getEnumConstants()) {
      Enum<?> constant = (Enum<?>) each;
      schema.addEnumItemObject(constant.name());
      String meaning = Docs.of(constant);
      text.append("\n- `").append(constant.name()).append('`');
      text.append(meaning.isEmpty() ? "" : ": " + meaning);
    }
    schema.setDescription(text.toString());
    return schema;
  }

  static Schema<?> orNull(Schema<?> schema) {
    if (schema.getTypes() != null) {
      schema.addType("null");
      return schema;
    }
    return anyOf(schema, scalar("null"));
  }

  /** A schema that is named among the document's components. */
  public static Schema<?> ref(String name) {
    Schema<?> schema = blank();
    schema.set$ref(REF + name);
    return schema;
  }

  /** A value of a type that JSON knows. */
  public static <T> Schema<T> scalar(String type) {
    Schema<T> schema = blank();
    schema.setTypes(new LinkedHashSet<>(List.of(type)));
    return schema;
  }

  /** A value of a type that JSON knows, in a format. */
  public static Schema<?> scalar(String type, String format) {
    Schema<?> schema = scalar(type);
    schema.setFormat(format);
    return schema;
  }

  static <T> Schema<T> blank() {
    return new Schema<>(SpecVersion.V31);
  }
}
