package org.familyplan.verifier;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON whose members are of known types; throws {@link Unreadable} for others. */
record Fields(Map<?, ?> all) {

  static Fields read(byte[] json) {
    return of(Json.read(json));
  }

  static Fields of(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return new Fields(members);
    }
    throw new Unreadable("there is no object where one must be");
  }

  /** Any value; null also when there is no such member. */
  @Nullable Object value(String name) {
    return all.get(name);
  }

  boolean isNull(String name) {
    return value(name) == null;
  }

  Fields object(String name) {
    return of(value(name));
  }

  String text(String name) {
    if (value(name) instanceof String text) {
      return text;
    }
    throw new Unreadable(name + " is no text");
  }

  @Nullable String textOrNull(String name) {
    return isNull(name) ? null : text(name);
  }

  long number(String name) {
    try {
      if (value(name) instanceof BigDecimal number) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      throw new Unreadable(name + " is no whole number");
    }
    throw new Unreadable(name + " is no number");
  }

  List<?> list(String name) {
    if (value(name) instanceof List<?> list) {
      return list;
    }
    throw new Unreadable(name + " is no list");
  }

  byte[] bytes(String name) {
    return bytes(text(name), name);
  }

  byte[] hash(String name) {
    byte[] hash = bytes(name);
    if (hash.length != Sha256.LENGTH) {
      throw new Unreadable(name + " is no hash");
    }
    return hash;
  }

  /** Hashes in base64. */
  List<byte[]> hashes(String name) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    return list(name).stream()
        .map(
            each -> {
              one.put(name, each);
              return new Fields(one).hash(name);
            })
        .toList();
  }

  private static byte[] bytes(String base64, String name) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(name + " is no base64");
    }
  }
}
