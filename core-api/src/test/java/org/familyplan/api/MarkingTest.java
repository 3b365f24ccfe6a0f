package org.familyplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.OutsideNumber;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody forgets to say which components are personal, when a fact was true, and of whom. */
class MarkingTest {
  /**
   * Every text of a message that is stored in the clear, and why that may be. A new one is decided
   * on here and told in docs/data-protection.md.
   */
  private static final String IN_THE_CLEAR =
      """
      OpenFamilyFile.programme: code of a programme, by a pattern
      FamilyFileOpened.programme: code of a programme, by a pattern
      ExternalId.system: short name of another system, by a pattern
      ExternalId.value: number of a file, by a pattern; files are found by it
      AbsorbExistingPlan.outsideId: number of a plan, by a pattern; plans are found by it
      ExistingPlanAbsorbed.outsideId: number of a plan, by a pattern; plans are found by it
      DisposeOfFile.legalBasis: names a law, by a pattern
      FileDisposed.legalBasis: names a law, by a pattern
      RecordSharingWithoutConsent.legalBasis: names a law, by a pattern
      InformationSharedWithoutConsent.legalBasis: names a law, by a pattern
      AddPlanPart.legalBasis: names a law, by a pattern
      PlanPartAdded.legalBasis: names a law, by a pattern
      GrantIntervention.legalBasis: names a law, by a pattern
      InterventionGranted.legalBasis: names a law, by a pattern
      DecideErasure.legalBasis: names a law, by a pattern
      ErasureDecided.legalBasis: names a law, by a pattern
      GrantIntervention.provider: name of an organisation; figures are made by it
      InterventionGranted.provider: name of an organisation; figures are made by it
      AdjustIntervention.provider: name of an organisation; figures are made by it
      InterventionAdjusted.provider: name of an organisation; figures are made by it
      GrantIntervention.firm: name of an organisation; figures are made by it
      InterventionGranted.firm: name of an organisation; figures are made by it
      AdjustIntervention.firm: name of an organisation; figures are made by it
      InterventionAdjusted.firm: name of an organisation; figures are made by it
      PlanHandedOver.sha256: hash of a document
      SetVisitationCategory.code: code of a scheme
      VisitationCategorySet.code: code of a scheme
      RecordMeasurement.instrument: code of an instrument
      MeasurementRecorded.instrument: code of an instrument
      DeclineMeasurement.instrument: code of an instrument
      MeasurementDeclined.instrument: code of an instrument
      MeasuredValue.dimension: code of the instrument's
      MeasuredValue.value: score or level
      RecordSchooling.level: class or year, at most 40 characters
      SchoolingRecorded.level: class or year, at most 40 characters
      """;

  static Stream<Class<?>> messages() {
    return Stream.concat(Catalogue.commands().stream(), Catalogue.events().stream());
  }

  static Stream<Class<? extends FamilyEvent>> events() {
    return Catalogue.events().stream();
  }

  @Test
  void textIsPersonalUnlessListedWithAReason() {
    List<String> texts = new ArrayList<>();
    messages().forEach(message -> collectTexts(message, texts));
    assertThat(texts.stream().distinct())
        .as("mark it @PersonalData, or list it here when it tells of no person")
        .containsExactlyInAnyOrderElementsOf(inTheClear());
  }

  @Test
  void whatIsInTheClearIsToldToTheDataProtectionOfficer() throws IOException {
    String page = Files.readString(Approved.ROOT.resolve("docs/data-protection.md"));
    assertThat(inTheClear())
        .allSatisfy(each -> assertThat(page).contains("`" + each.replaceAll(".*\\.", "") + "`"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aLawAndANumberHaveAForm(Class<?> message) {
    assertThat(components(message))
        .filteredOn(each -> List.of("legalBasis", "outsideId").contains(each.getName()))
        .filteredOn(each -> FamilyCommand.class.isAssignableFrom(message))
        .allSatisfy(
            each ->
                assertThat(each.getAnnotatedType().getAnnotations())
                    .anyMatch(Pattern.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BL § 32, stk. 2",
        "barnets lov §§ 3 og 5",
        "GDPR art. 17(3)(b), offentlighedsloven § 13",
        "arkivloven",
        "Lov nr. 1089 af 9. juni 2026"
      })
  void aCitationIsALegalBasis(String text) {
    assertThat(text).matches(Citation.FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mette said so",
        "170371-5555",
        "1703715555 BL § 32",
        "",
        " § 3",
        "BL § 32\nMette"
      })
  void aStoryOrANumberOfAPersonIsNoLegalBasis(String text) {
    assertThat(text).doesNotMatch(Citation.FORM);
    assertThat("BL § 32" + " og 3".repeat(24)).doesNotMatch(Citation.FORM);
  }

  @Test
  void theNumberOfAFileIsNoCprNumber() {
    assertThat(List.of("2014-00417", "MP-2013-88", new UUID(1, 2).toString()))
        .allSatisfy(each -> assertThat(each).matches(OutsideNumber.FORM));
    assertThat(List.of("170371-5555", "1703715555", "sag-170371-5555", "Mette Hansen", ""))
        .allSatisfy(each -> assertThat(each).doesNotMatch(OutsideNumber.FORM));
  }

  private static List<String> inTheClear() {
    return IN_THE_CLEAR.lines().map(line -> line.split(": ", 2)[0]).toList();
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
