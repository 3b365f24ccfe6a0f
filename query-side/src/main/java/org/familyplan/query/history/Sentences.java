package org.familyplan.query.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns an event into a sentence, Danish or English, from one line of its capability's {@code
 * sentences} file; codes become words of the history's file. A placeholder names a component of the
 * event; {@code {until.lastDay}} is the day before the one that ends a period; {@code
 * {hours:hour/hours}} is a number with its unit; {@code [ … ]} is left out when a placeholder in it
 * has no value, and of {@code [ … | … ]} the second part stands then; persons and employees are
 * shown by name; a fact inside an event, as in a correction, by its own sentence.
 */
public final class Sentences {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([\\w.]+)(?::([^/{}]+)/([^/{}]+))?}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]|]*)(?:\\|([^\\[\\]]*))?]");
  private static final Pattern ENDED = Pattern.compile("[.!?…]$");
  private static final String LAST_DAY = ".lastDay";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final DateTimeFormatter DANISH_DATE =
      DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  /** Knows people by what stands for them in an event. */
  @FunctionalInterface
  public interface Names {
    /** The name behind an id, or null when the id is not a person's or nobody knows it. */
    @Nullable String of(String id);
  }

  /**
   * The sentence.
   *
   * @param name logical name of the event
   * @param content the event's components
   */
  public String of(String name, JsonNode content, Locale locale, Names names) {
    String template = bundle(capability(name), locale).getString(name);
    Matcher optional = OPTIONAL.matcher(template);
    StringBuilder kept = new StringBuilder();
    while (optional.find()) {
      String part = optional.group(1);
      boolean complete =
          placeholders(part).stream()
              .allMatch(each -> !value(content, each, locale, names).isEmpty());
      String otherwise = optional.group(2) == null ? "" : optional.group(2);
      optional.appendReplacement(kept, Matcher.quoteReplacement(complete ? part : otherwise));
    }
    optional.appendTail(kept);
    return filled(kept.toString(), content, locale, names);
  }

  /** What ends a sentence of its own takes no second full stop. */
  private String filled(String template, JsonNode content, Locale locale, Names names) {
    StringBuilder filled = new StringBuilder();
    Matcher place = PLACEHOLDER.matcher(template);
    int from = 0;
    while (place.find()) {
      String value = value(content, place.group(1), locale, names) + unit(content, place);
      filled.append(template, from, place.start()).append(value);
      boolean twice = ENDED.matcher(value).find() && template.startsWith(".", place.end());
      from = twice ? place.end() + 1 : place.end();
    }
    return filled.append(template.substring(from)).toString();
  }

  /** The unit of a number: of one or of many. */
  private static String unit(JsonNode content, MatchResult place) {
    if (place.group(2) == null) {
      return "";
    }
    JsonNode number = content.at(pointer(place.group(1)));
    boolean one = number.isNumber() && number.decimalValue().compareTo(BigDecimal.ONE) == 0;
    return " " + (one ? place.group(2) : place.group(3));
  }

  /** True when there is a sentence for the event. */
  boolean has(String name, Locale locale) {
    return bundle(capability(name), locale).containsKey(name);
  }

  private static String capability(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  private ResourceBundle bundle(String capability, Locale locale) {
    return bundles.computeIfAbsent(
        capability + "/" + locale,
        key ->
            ResourceBundle.getBundle(
                "org.familyplan.query." + capability + ".sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  private static List<String> placeholders(String template) {
    List<String> found = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private String value(JsonNode content, String path, Locale locale, Names names) {
    if (path.endsWith(LAST_DAY)) {
      JsonNode until = content.at(pointer(path.substring(0, path.length() - LAST_DAY.length())));
      return until.isString()
          ? date(LocalDate.parse(until.stringValue()).minusDays(1), locale)
          : "";
    }
    return text(content.at(pointer(path)), locale, names);
  }

  private static String pointer(String path) {
    return "/" + path.replace('.', '/');
  }

  private String text(JsonNode node, Locale locale, Names names) {
    if (node.isArray()) {
      return node.values().stream()
          .map(each -> text(each, locale, names))
          .collect(Collectors.joining(", "));
    }
    if (node.isObject()) {
      return part(node, locale, names);
    }
    if (node.isNumber()) {
      return number(node.decimalValue(), locale);
    }
    if (node.isBoolean()) {
      return word(node.toString(), locale);
    }
    if (!node.isString()) {
      return node.isMissingNode() || node.isNull() ? "" : node.toString();
    }
    String plain = node.stringValue();
    String person = names.of(plain);
    if (person != null) {
      return person;
    }
    if (DATE.matcher(plain).matches()) {
      return date(LocalDate.parse(plain), locale);
    }
    return word(plain, locale);
  }

  /** A fact inside an event is told by its own sentence, any other part by its values. */
  private String part(JsonNode node, Locale locale, Names names) {
    if (node.has("withheld")) {
      return word(node.get("withheld").stringValue(), locale);
    }
    JsonNode kind = node.get("kind");
    if (kind != null && kind.isString() && kind.stringValue().contains(".")) {
      return of(kind.stringValue(), node, locale, names);
    }
    return node.values().stream()
        .map(each -> text(each, locale, names))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String number(BigDecimal value, Locale locale) {
    String plain = value.stripTrailingZeros().toPlainString();
    return locale.getLanguage().equals("da") ? plain.replace('.', ',') : plain;
  }

  static String date(LocalDate day, Locale locale) {
    return (locale.getLanguage().equals("da") ? DANISH_DATE : ENGLISH_DATE).format(day);
  }

  /** Codes are shown as words; anything else as it is. */
  String word(String plain, Locale locale) {
    try {
      return bundle("history", locale).getString(plain);
    } catch (MissingResourceException e) {
      return plain;
    }
  }

  /**
   * A value in words: dates, codes, numbers and names as in a sentence; empty when there is none.
   */
  public String value(JsonNode value, Locale locale, Names names) {
    return text(value, locale, names);
  }

  /** A personal value, or in words that it is not shown. */
  String text(Personal<String> personal, Locale locale) {
    return text(Json.mapper().valueToTree(personal), locale, id -> null);
  }

  static JsonNode content(Object event) {
    return Json.mapper().valueToTree(event);
  }
}
