package org.familyplan.verifier;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) strictly: UTF-8, no name twice in an object, nothing behind the end, no
 * deep nesting. Objects become maps, arrays lists, numbers {@link BigDecimal} without trailing
 * zeros; all of them may be changed. Throws {@link Unreadable}.
 */
final class Json {
  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 40;

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  static @Nullable Object read(byte[] utf8) {
    Json json = new Json(decoded(utf8));
    Object value = json.value();
    json.space();
    if (json.at < json.text.length()) {
      throw json.wrong();
    }
    return value;
  }

  private static String decoded(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("this is no UTF-8");
    }
  }

  private @Nullable Object value() {
    space();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    open();
    if (!ends('}')) {
      do {
        space();
        String name = string();
        expect(':');
        if (members.containsKey(name)) {
          throw wrong();
        }
        members.put(name, value());
      } while (goesOn('}'));
    }
    depth--;
    return members;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> elements = new ArrayList<>();
    open();
    if (!ends(']')) {
      do {
        elements.add(value());
      } while (goesOn(']'));
    }
    depth--;
    return elements;
  }

  private void open() {
    at++;
    if (++depth > DEEPEST) {
      throw wrong();
    }
  }

  private boolean ends(char end) {
    space();
    if (peek() == end) {
      at++;
      return true;
    }
    return false;
  }

  private boolean goesOn(char end) {
    if (ends(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at++);
      if (next < ' ') {
        throw wrong();
      }
      string.append(next == '\\' ? escaped() : next);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char kind = peek();
    at++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong();
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
      throw wrong();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return meaning;
  }

  private BigDecimal number() {
    int begin = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(begin, at);
    if (number.length() > LONGEST_NUMBER
        || !number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
      throw wrong();
    }
    return new BigDecimal(number).stripTrailingZeros();
  }

  private void expect(char wanted) {
    space();
    if (peek() != wanted) {
      throw wrong();
    }
    at++;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private Unreadable wrong() {
    return new Unreadable("this is no JSON from character " + at + " on");
  }
}
