package org.familyplan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of the catalogue can be told, in Danish and in English, and told completely. */
class SentencesTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.of("da"), Locale.ENGLISH);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)(?::[^}]*)?}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[[^\\[\\]]*]");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)*\\b");
  private static final String LAST_DAY = ".lastDay";

  /** Lists that a command must fill. */
  private static final Set<String> NEVER_EMPTY = Set.of("values");

  private final Sentences sentences = new Sentences();

  static Stream<Class<? extends FamilyEvent>> events() {
    return Catalogue.events().stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventHasASentenceInBothLanguages(Class<? extends FamilyEvent> type) {
    assertThat(LANGUAGES).allSatisfy(locale -> assertThat(templates(type, locale)).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("events")
  void aPlaceholderNamesAComponent(Class<? extends FamilyEvent> type) {
    templates(type)
        .forEach(
            template ->
                assertThat(placeholders(template))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(component(type, path)).as(path).isPresent()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatMayBeMissingStandsInBrackets(Class<? extends FamilyEvent> type) {
    templates(type)
        .map(template -> OPTIONAL.matcher(template).replaceAll(""))
        .forEach(
            always ->
                assertThat(placeholders(always))
                    .allSatisfy(
                        path ->
                            assertThat(component(type, path).filter(SentencesTest::mayBeMissing))
                                .as("{%s} may have no value: put it into [...]", path)
                                .isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSentenceIsASentence(Class<? extends FamilyEvent> type) {
    for (Locale locale : LANGUAGES) {
      for (FamilyEvent sample : List.of(Samples.full(type), Samples.minimal(type))) {
        String name = type.getAnnotation(EventName.class).value();
        String sentence =
            sentences.of(name, Sentences.content(sample), locale, SentencesTest::name);
        assertThat(sentence)
            .matches("(?s)[\\p{Lu}0-9].*")
            .doesNotContain("{", "}", "[", "]", "  ", " ,", "()")
            .matches("(?s).*[.!?😀]");
      }
    }
  }

  @Test
  void everyCodeThatAnEventHoldsHasAWordInBothLanguages() {
    Set<Class<?>> enums = new HashSet<>();
    events().forEach(type -> collectEnums(type, enums));
    assertThat(enums).isNotEmpty();
    List<String> missing = new ArrayList<>();
    for (Locale locale : LANGUAGES) {
      ResourceBundle words = bundle("history", locale);
      for (Class<?> type : enums) {
        for (Object constant : type.getEnumConstants()) {
          String code = ((Enum<?>) constant).name();
          if (!words.containsKey(code) || CODE.matcher(words.getString(code)).matches()) {
            missing.add(locale + " " + type.getSimpleName() + "." + code);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noSentenceLacksItsEvent() {
    Set<String> names = new HashSet<>();
    Set<String> capabilities = new HashSet<>();
    events().map(type -> type.getAnnotation(EventName.class).value()).forEach(names::add);
    names.forEach(name -> capabilities.add(name.substring(0, name.indexOf('.'))));
    for (Locale locale : LANGUAGES) {
      for (String capability : capabilities) {
        assertThat(names).containsAll(bundle(capability, locale).keySet());
      }
    }
  }

  private static @Nullable String name(String id) {
    return id.matches("[a-z]+\\.[a-z]+") ? "Karen Holm" : null;
  }

  private static Stream<String> templates(Class<? extends FamilyEvent> type) {
    return LANGUAGES.stream().flatMap(locale -> templates(type, locale).stream());
  }

  private static List<String> templates(Class<? extends FamilyEvent> type, Locale locale) {
    String name = type.getAnnotation(EventName.class).value();
    ResourceBundle bundle = bundle(name.substring(0, name.indexOf('.')), locale);
    return bundle.containsKey(name) ? List.of(bundle.getString(name)) : List.of();
  }

  private static ResourceBundle bundle(String capability, Locale locale) {
    return ResourceBundle.getBundle(
        "org.familyplan.query." + capability + ".sentences",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> placeholders(String template) {
    return PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).toList();
  }

  /** The component that a path of names leads to. */
  private static Optional<RecordComponent> component(Class<?> type, String path) {
    String plain =
        path.endsWith(LAST_DAY)
            ? path.substring(0, path.length() - LAST_DAY.length())
            : path.replace("before.", ""); // the same component as it was before
    Class<?> record = type;
    RecordComponent found = null;
    for (String name : plain.split("\\.", -1)) {
      found = record.isRecord() ? component(name, record) : null;
      if (found == null) {
        return Optional.empty();
      }
      record = found.getType();
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable RecordComponent component(String name, Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean mayBeMissing(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || (Collection.class.isAssignableFrom(component.getType())
            && !NEVER_EMPTY.contains(component.getName()));
  }

  private static void collectEnums(Class<?> record, Set<Class<?>> into) {
    for (RecordComponent component : record.getRecordComponents()) {
      Type type =
          component.getGenericType() instanceof ParameterizedType generic
              ? generic.getActualTypeArguments()[0]
              : component.getType();
      if (type instanceof Class<?> plain && plain.isEnum()) {
        into.add(plain);
      } else if (type instanceof Class<?> plain && plain.isRecord()) {
        collectEnums(plain, into);
      }
    }
  }
}
