package org.familyplan.query.statistics.measure;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * The catalogue's words, from property files. What is measured at start and at end is named once
 * ({@code outcome.<id>}), and a table is named after what stands in it, unless it has a name.
 */
final class Words implements Labels {
  private static final String BUNDLE = "org.familyplan.query.statistics.measure.catalogue";
  private static final String OUTSIDE_LISTS = "municipality|programme|cohort|period";
  private static final String AT_START = "AtStart";
  private static final String AT_END = "AtEnd";

  private final Catalogue catalogue;

  Words(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String of(String key, Locale locale) {
    return written(key, locale)
        .or(() -> derived(key, locale))
        .orElseThrow(() -> new MissingResourceException("no words for " + key, BUNDLE, key));
  }

  @Override
  public String ofCode(String attribute, String code, Locale locale) {
    return written("code." + attribute + "." + code, locale)
        .or(() -> attribute.endsWith(Group.KNOWN) ? known(code, locale) : Optional.empty())
        .or(() -> written("code." + code, locale))
        .or(() -> Optional.of(code).filter(each -> attribute.matches(OUTSIDE_LISTS)))
        .orElseThrow(
            () ->
                new MissingResourceException(
                    "no words for " + attribute + " " + code, BUNDLE, code));
  }

  private static Optional<String> known(String code, Locale locale) {
    return written("code." + Group.KNOWN + "." + code, locale);
  }

  private static Optional<String> written(String key, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private Optional<String> derived(String key, Locale locale) {
    if (key.startsWith("attribute.")) {
      return attribute(key.substring("attribute.".length()), locale);
    }
    if (key.startsWith("measure.")) {
      return usual(key.split("\\.", 3), locale);
    }
    return key.startsWith("table.")
        ? catalogue.tables().stream()
            .filter(each -> key.equals("table." + each.id()))
            .map(each -> title(each, locale))
            .findFirst()
        : Optional.empty();
  }

  /** What is the same for many measures is written once, some of it for each population. */
  private Optional<String> usual(String[] key, Locale locale) {
    return catalogue.measures().stream()
        .filter(each -> each.id().equals(key[1]))
        .findFirst()
        .flatMap(
            measure ->
                written("usual." + key[2] + "." + measure.population().id(), locale)
                    .or(() -> written("usual." + key[2], locale)));
  }

  private Optional<String> attribute(String id, Locale locale) {
    if (id.endsWith(Group.KNOWN)) {
      String amount = id.substring(0, id.length() - Group.KNOWN.length());
      return Optional.of(phrase(Group.KNOWN, locale, of("amount." + amount, locale)));
    }
    return Stream.of(AT_START, AT_END, "Movement", "Change")
        .filter(id::endsWith)
        .flatMap(
            suffix -> outcome(id, suffix, locale).map(it -> phrase(suffix, locale, it)).stream())
        .findFirst();
  }

  private static Optional<String> outcome(String attribute, String suffix, Locale locale) {
    return attribute.endsWith(suffix)
        ? written("outcome." + attribute.substring(0, attribute.length() - suffix.length()), locale)
        : Optional.empty();
  }

  /** Fills names into words around them; only a name that begins the phrase keeps its capital. */
  private static String phrase(String word, Locale locale, String... names) {
    String pattern = written("word." + word, locale).orElseThrow();
    Object[] filled = new Object[names.length];
    for (int each = 0; each < names.length; each++) {
      boolean begins = pattern.startsWith("{" + each + "}");
      filled[each] = begins ? names[each] : Phrase.within(names[each]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(filled);
  }

  /** What is counted or averaged, by what, of whom. */
  private String title(TableDefinition table, Locale locale) {
    String what = what(table, locale);
    String told =
        table.by().isEmpty() ? what : phrase("by", locale, what, joined(table.by(), locale));
    String scope =
        table.scope().entrySet().stream()
            .map(each -> ", " + ofCode(each.getKey(), each.getValue(), locale))
            .collect(Collectors.joining());
    return told + " (" + of("population." + table.population().id(), locale) + scope + ")";
  }

  private String what(TableDefinition table, Locale locale) {
    String amount = table.amount();
    return amount == null
        ? startEnd(table.measured(), locale).orElseGet(() -> joined(table.measured(), locale))
        : of("amount." + amount, locale);
  }

  /** One name for what is measured at start and at end. */
  private static Optional<String> startEnd(List<Attribute> measured, Locale locale) {
    if (measured.size() != 2) {
      return Optional.empty();
    }
    Optional<String> start = outcome(measured.getFirst().id(), AT_START, locale);
    return start
        .filter(it -> outcome(measured.getLast().id(), AT_END, locale).equals(start))
        .map(it -> phrase("StartEnd", locale, it));
  }

  private String joined(List<Attribute> attributes, Locale locale) {
    return attributes.stream()
        .map(each -> of("attribute." + each.id(), locale))
        .reduce((a, b) -> phrase("and", locale, a, b))
        .orElse("");
  }
}
