package org.familyplan.platform.json;

import java.util.UUID;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Enciphered;
import org.familyplan.api.shared.Personal.Kept;
import org.familyplan.api.shared.Personal.Known;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.shared.Personal.Withheld;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.records.Component;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How personal values are written. Outside, in requests and answers, there are known values and
 * withheld ones; a protected value that would leave by mistake is an error. Inside, in events and
 * read models, there are protected ones only: they are sealed when written and opened when read.
 */
final class PersonalJson {
  private static final String VAULT = "vault";
  private static final String COMMITMENT = "commitment";
  private static final String ENCIPHERED = "enciphered";
  private static final String OWNER = "owner";
  private static final String WITHHELD = "withheld";

  private PersonalJson() {}

  /** For requests and answers. */
  static SimpleModule outside() {
    return module(new OutsideWriter(), false);
  }

  /** For what is stored. */
  static SimpleModule inside() {
    return module(new InsideWriter(null), true);
  }

  private static SimpleModule module(StdSerializer<?> writer, boolean inside) {
    return new SimpleModule("personal")
        .addSerializer(writer)
        .addDeserializer(Personal.class, new Reader(null, inside));
  }

  private static final class OutsideWriter extends StdSerializer<Personal<?>> {
    OutsideWriter() {
      super(type());
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
      switch (personal) {
        case Known<?>(Object value) -> context.writeValue(json, value);
        case Withheld<?>(Why why) -> withheld(why, json);
        case Kept<?> _, Enciphered<?> _ ->
            throw DatabindException.from(json, "a protected value was about to leave");
      }
    }
  }

  private static final class InsideWriter extends StdSerializer<Personal<?>> {
    private final @Nullable PersonalData mark;

    InsideWriter(@Nullable PersonalData mark) {
      super(type());
      this.mark = mark;
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, @Nullable BeanProperty property) {
      return new InsideWriter(property == null ? null : mark(property));
    }

    private static @Nullable PersonalData mark(BeanProperty property) {
      Class<?> holder = property.getMember().getDeclaringClass();
      return Component.of(holder, property.getName()).mark(PersonalData.class).orElse(null);
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
      switch (personal) {
        case Known<?> known -> serialize(seal(known, json, context), json, context);
        case Withheld<?>(Why why) -> withheld(why, json);
        case Kept<?>(UUID reference, String commitment) -> {
          json.writeStartObject();
          json.writeStringProperty(VAULT, reference.toString());
          json.writeStringProperty(COMMITMENT, commitment);
          json.writeEndObject();
        }
        case Enciphered<?>(UUID owner, String text) -> {
          json.writeStartObject();
          json.writeStringProperty(ENCIPHERED, text);
          json.writeStringProperty(OWNER, owner.toString());
          json.writeEndObject();
        }
      }
    }

    private Personal<?> seal(Known<?> known, JsonGenerator json, SerializationContext context) {
      if (context.getAttribute(Sealing.class) instanceof Sealing sealing && mark != null) {
        return sealing.seal(known, json.currentValue(), mark);
      }
      throw DatabindException.from(json, "a personal value was about to be stored unprotected");
    }
  }

  private static void withheld(Why why, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty(WITHHELD, why.name());
    json.writeEndObject();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<Personal<?>> type() {
    return (Class) Personal.class;
  }

  private static final class Reader extends StdDeserializer<Personal<?>> {
    private final @Nullable JavaType content;
    private final boolean inside;

    Reader(@Nullable JavaType content, boolean inside) {
      super(Personal.class);
      this.content = content;
      this.inside = inside;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      JavaType type = property == null ? context.getContextualType() : property.getType();
      return new Reader(type.containedTypeOrUnknown(0), inside);
    }

    @Override
    public Personal<?> deserialize(JsonParser parser, DeserializationContext context) {
      if (inside && parser.currentToken() == JsonToken.START_OBJECT) {
        return open(read(parser.readValueAsTree()), context);
      }
      return Personal.of(context.readValue(parser, content));
    }

    private Personal<?> open(Personal<?> stored, DeserializationContext context) {
      return context.getAttribute(Opening.class) instanceof Opening opening && content != null
          ? opening.open(stored, content.getRawClass())
          : stored;
    }

    private static Personal<?> read(JsonNode node) {
      if (node.has(VAULT)) {
        return new Kept<>(
            UUID.fromString(node.get(VAULT).stringValue()), node.get(COMMITMENT).stringValue());
      }
      if (node.has(ENCIPHERED)) {
        return new Enciphered<>(
            UUID.fromString(node.get(OWNER).stringValue()), node.get(ENCIPHERED).stringValue());
      }
      return Personal.withheld(Why.valueOf(node.get(WITHHELD).stringValue()));
    }
  }
}
