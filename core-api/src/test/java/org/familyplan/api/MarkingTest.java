package org.familyplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody forgets to say which components are personal, when a fact was true, and of whom. */
class MarkingTest {
  /** Texts that are codes, names of organisations or numbers of files: they tell of no person. */
  private static final Set<String> NOT_PERSONAL =
      Set.of(
          "programme", // code
          "system", // short name of another system
          "ExternalId.value", // number of a file
          "outsideId", // number of a plan
          "recipientName", // a department or authority
          "legalBasis", // a paragraph
          "sha256", // a hash
          "provider", // an organisation
          "firm", // an organisation
          "code", // of a scheme
          "instrument", // code
          "dimension", // code
          "MeasuredValue.value", // a level or number
          "level"); // class or year

  static Stream<Class<?>> messages() {
    return Stream.concat(Catalogue.commands().stream(), Catalogue.events().stream());
  }

  static Stream<Class<? extends FamilyEvent>> events() {
    return Catalogue.events().stream();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void textIsPersonalUnlessListed(Class<?> message) {
    assertThat(unmarkedTexts(message))
        .as("mark it @PersonalData, or list it here when it tells of no person")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whosePersonalDataItIsStandsInTheSameRecord(Class<?> message) {
    List<String> names = components(message).map(RecordComponent::getName).toList();
    components(message)
        .filter(each -> each.isAnnotationPresent(PersonalData.class))
        .map(each -> each.getAnnotation(PersonalData.class).of())
        .filter(of -> !of.isEmpty())
        .forEach(of -> assertThat(names).contains(of));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventSaysFromWhichDayItWasTrue(Class<?> event) {
    assertThat(components(event).filter(each -> each.isAnnotationPresent(EffectiveFrom.class)))
        .singleElement()
        .satisfies(each -> assertThat(each.getType()).isEqualTo(LocalDate.class));
    assertThat(components(event).filter(each -> each.isAnnotationPresent(EffectiveUntil.class)))
        .hasSizeLessThan(2)
        .allSatisfy(each -> assertThat(each.getType()).isEqualTo(LocalDate.class));
  }

  @ParameterizedTest
  @MethodSource("events")
  void subjectsArePersons(Class<?> event) {
    assertThat(components(event).filter(each -> each.isAnnotationPresent(Subject.class)))
        .allSatisfy(each -> assertThat(element(each)).isEqualTo(PersonId.class));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventHoldsNoIdThatIsStillToBeMade(Class<?> event) {
    assertThat(components(event)).noneMatch(each -> each.isAnnotationPresent(NewId.class));
  }

  @Test
  void theListHoldsNothingThatNoMessageHas() {
    List<String> texts = new ArrayList<>();
    messages().forEach(message -> collectTexts(message, texts));
    assertThat(NOT_PERSONAL)
        .allSatisfy(
            name ->
                assertThat(texts).anyMatch(text -> text.equals(name) || text.endsWith("." + name)));
  }

  private static List<String> unmarkedTexts(Class<?> message) {
    List<String> texts = new ArrayList<>();
    collectTexts(message, texts);
    texts.removeIf(
        text -> NOT_PERSONAL.contains(text) || NOT_PERSONAL.contains(text.replaceAll(".*\\.", "")));
    return texts;
  }

  private static void collectTexts(Class<?> record, List<String> into) {
    components(record)
        .filter(each -> !each.isAnnotationPresent(PersonalData.class))
        .forEach(
            each -> {
              if (element(each) == String.class) {
                into.add(record.getSimpleName() + "." + each.getName());
              } else if (element(each) instanceof Class<?> inner && isPartOf(inner)) {
                collectTexts(inner, into);
              }
            });
  }

  /** Identifiers are records too, but of one value that has a form. */
  private static boolean isPartOf(Class<?> type) {
    return type.isRecord() && type.getRecordComponents().length > 1;
  }

  private static Type element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : component.getType();
  }

  private static Stream<RecordComponent> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents());
  }
}
