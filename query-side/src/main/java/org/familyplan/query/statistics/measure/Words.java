package org.familyplan.query.statistics.measure;

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
      return Optional.of(of("amount." + amount, locale) + ", " + word(Group.KNOWN, locale));
    }
    return Stream.of("AtStart", "AtEnd", "Movement", "Change")
        .filter(id::endsWith)
        .flatMap(
            suffix ->
                written("outcome." + id.substring(0, id.length() - suffix.length()), locale)
                    .stream()
                    .map(outcome -> outcome + ", " + word(suffix, locale)))
        .findFirst();
  }

  private static String word(String key, Locale locale) {
    return written("word." + key, locale).orElseThrow();
  }

  /** What is counted or averaged, by what, of whom. */
  private String title(TableDefinition table, Locale locale) {
    String amount = table.amount();
    String what =
        amount == null
            ? joined(table.measured().stream(), " × ", locale)
            : of("amount." + amount, locale);
    String by =
        table.by().isEmpty()
            ? ""
            : " " + word("by", locale) + " " + joined(table.by().stream(), ", ", locale);
    String scope =
        table.scope().entrySet().stream()
            .map(each -> ", " + ofCode(each.getKey(), each.getValue(), locale))
            .collect(Collectors.joining());
    return what + by + " (" + of("population." + table.population().id(), locale) + scope + ")";
  }

  private String joined(Stream<Attribute> attributes, String by, Locale locale) {
    return attributes
        .map(each -> of("attribute." + each.id(), locale))
        .collect(Collectors.joining(by));
  }
}
