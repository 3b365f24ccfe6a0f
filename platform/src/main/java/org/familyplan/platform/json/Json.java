package org.familyplan.platform.json;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * One way of writing for requests, answers and what is stored: refuses unknown properties,
 * duplicate keys, coerced scalars, trailing content and deep nesting; dates are {@code yyyy-MM-dd},
 * ids are UUID strings.
 */
public final class Json {
  /** Deepest nesting that is read. */
  public static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER = build(PersonalJson.outside());
  private static final JsonMapper STORED = build(PersonalJson.inside());

  private Json() {}

  /** The shared, immutable mapper. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Writes what is stored; personal values only sealed. See {@link Sealing}. */
  public static ObjectWriter storing(Sealing sealing) {
    return STORED.writer().withAttribute(Sealing.class, sealing);
  }

  /** Writes what is stored and holds no personal value that is not sealed already. */
  public static ObjectWriter storing() {
    return STORED.writer();
  }

  /** Reads what is stored; personal values as {@link Opening} lets them be seen. */
  public static ObjectReader stored(Opening opening) {
    return STORED.reader().withAttribute(Opening.class, opening);
  }

  private static JsonMapper build(SimpleModule personal) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(40)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .withCoercionConfig(LogicalType.Textual, Json::refuseScalars)
        .withCoercionConfig(LogicalType.Enum, Json::refuseScalars)
        .addModule(personal)
        .addModule(
            new SimpleModule("strict")
                .addDeserializer(LocalDate.class, new StrictDate())
                .addDeserializer(UUID.class, new StrictUuid()))
        .build();
  }

  private static void refuseScalars(tools.jackson.databind.cfg.MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
  }

  private static final class StrictDate extends StdDeserializer<LocalDate> {
    private static final DateTimeFormatter FORM =
        DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    StrictDate() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      try {
        return LocalDate.parse(parser.getString(), FORM);
      } catch (DateTimeParseException e) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, "", "a date is written yyyy-MM-dd");
      }
    }
  }

  private static final class StrictUuid extends StdDeserializer<UUID> {
    private static final int LENGTH = 36;

    StrictUuid() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (UUID) context.handleUnexpectedToken(UUID.class, parser);
      }
      String text = parser.getString();
      return isUuid(text)
          ? UUID.fromString(text)
          : (UUID) context.handleWeirdStringValue(UUID.class, "", "an id is written as a UUID");
    }

    /** The JDK's parser also takes groups of other lengths. */
    private static boolean isUuid(String text) {
      if (text.length() != LENGTH) {
        return false;
      }
      for (int at = 0; at < LENGTH; at++) {
        boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
        if (dash ? text.charAt(at) != '-' : !isHexDigit(text.charAt(at))) {
          return false;
        }
      }
      return true;
    }

    private static boolean isHexDigit(char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
  }
}
