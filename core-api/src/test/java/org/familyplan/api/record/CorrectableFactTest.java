package org.familyplan.api.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.childhood.ChildhoodCommand.EndSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchooling;
import org.familyplan.api.childhood.ChildhoodCommand.StartSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdCommand.RecordMemberReturned;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.Personal;
import org.junit.jupiter.api.Test;

class CorrectableFactTest {
  /** Which command first records a fact. */
  private static final Map<Class<?>, Class<? extends FamilyCommand>> RECORDED_BY =
      Map.ofEntries(
          Map.entry(EmploymentStatusRecorded.class, RecordEmploymentStatus.class),
          Map.entry(BenefitPeriodRecorded.class, RecordBenefitPeriod.class),
          Map.entry(VisitationCategorySet.class, SetVisitationCategory.class),
          Map.entry(SchoolAbsenceRecorded.class, RecordSchoolAbsence.class),
          Map.entry(SchoolingRecorded.class, RecordSchooling.class),
          Map.entry(SpareTimeJobStarted.class, StartSpareTimeJob.class),
          Map.entry(SpareTimeJobEnded.class, EndSpareTimeJob.class),
          Map.entry(MeasurementRecorded.class, RecordMeasurement.class),
          Map.entry(CoordinatorAbsenceCovered.class, CoverCoordinatorAbsence.class),
          Map.entry(FamilyMemberLeft.class, RecordMemberLeft.class),
          Map.entry(FamilyMemberReturned.class, RecordMemberReturned.class));

  private static Set<Class<?>> correctable() {
    return Catalogue.events().stream()
        .filter(Correctable.class::isAssignableFrom)
        .collect(Collectors.toSet());
  }

  @Test
  void everyCorrectableEventHasAKindAndIsCheckedHere() {
    Set<Class<?>> kinds =
        Arrays.stream(CorrectableFact.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::value)
            .collect(Collectors.toSet());
    assertThat(kinds).isNotEmpty().isEqualTo(correctable()).isEqualTo(RECORDED_BY.keySet());
  }

  @Test
  void aKindIsTheLogicalNameOfItsEvent() {
    for (var type : CorrectableFact.class.getAnnotation(JsonSubTypes.class).value()) {
      assertThat(type.name()).isEqualTo(type.value().getAnnotation(EventName.class).value());
    }
  }

  @Test
  void noFactHasAComponentOfItsOwnCalledKind() {
    assertThat(correctable())
        .flatMap(each -> Arrays.asList(each.getRecordComponents()))
        .extracting(RecordComponent::getName)
        .doesNotContain("kind");
  }

  /** A client may write the whole fact: its bounds are those of the command. */
  @Test
  void aFactIsBoundLikeTheCommandThatRecordsIt() {
    RECORDED_BY.forEach(
        (fact, command) -> {
          Map<String, List<String>> bounds = bounds(command);
          bounds.keySet().retainAll(bounds(fact).keySet());
          assertThat(bounds(fact)).as(fact.getSimpleName()).containsAllEntriesOf(bounds);
        });
  }

  @Test
  void boundsAreSeen() {
    assertThat(bounds(EmploymentStatusRecorded.class).get("hoursPerWeek")).hasSize(4);
    assertThat(bounds(MeasurementRecorded.class).get("values[]")).hasSize(1);
  }

  private static Map<String, List<String>> bounds(Class<?> type) {
    Map<String, List<String>> bounds = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      bounds.put(
          component.getName(),
          Stream.of(
                  Arrays.stream(component.getAnnotations()),
                  Arrays.stream(component.getAnnotatedType().getAnnotations()),
                  personal(component).flatMap(each -> Arrays.stream(each.getAnnotations())))
              .flatMap(Function.identity())
              .map(Annotation::toString)
              .filter(each -> each.contains("jakarta.validation") || each.contains("Nullable"))
              .distinct()
              .sorted()
              .toList());
      bounds.put(component.getName() + "[]", elementBounds(component));
    }
    return bounds;
  }

  /** Bounds of a personal value are those of the value itself. */
  private static Stream<AnnotatedType> personal(RecordComponent component) {
    return component.getType() == Personal.class
            && component.getAnnotatedType() instanceof AnnotatedParameterizedType one
        ? Arrays.stream(one.getAnnotatedActualTypeArguments())
        : Stream.empty();
  }

  private static List<String> elementBounds(RecordComponent component) {
    return component.getType() != Personal.class
            && component.getAnnotatedType() instanceof AnnotatedParameterizedType many
        ? Arrays.stream(many.getAnnotatedActualTypeArguments())
            .flatMap(each -> Arrays.stream(each.getAnnotations()))
            .map(Annotation::toString)
            .toList()
        : List.of();
  }
}
