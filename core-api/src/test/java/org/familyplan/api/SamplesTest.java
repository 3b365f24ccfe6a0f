package org.familyplan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.familyplan.api.goal.GoalCommand.AddGoal;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  static Stream<Class<?>> messages() {
    return Stream.concat(Catalogue.commands().stream(), Catalogue.events().stream());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void theSameSampleTwice(Class<?> message) {
    assertThat(Samples.full(message)).isEqualTo(Samples.full(message));
    assertThat(Samples.minimal(message)).isEqualTo(Samples.minimal(message));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aFullSampleLeavesNothingOut(Class<?> message) {
    assertThat(values(Samples.full(message)))
        .doesNotContainNull()
        .noneMatch(value -> value instanceof Collection<?> many && many.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMinimalSampleLeavesOutWhatMayBeLeftOut(Class<?> message) {
    Object minimal = Samples.minimal(message);
    for (RecordComponent component : message.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      assertThat(value(component, minimal) == null).as(component.getName()).isEqualTo(nullable);
    }
  }

  @Test
  void samplesFitTogetherIntoOneFamily() {
    GoalAdded goal = Samples.full(GoalAdded.class);
    FamilyMemberAdded member = Samples.full(FamilyMemberAdded.class);
    assertThat(goal.familyId()).isEqualTo(member.familyId());
    assertThat(goal.members()).contains(member.personId());
  }

  @Test
  void periodsEndAfterTheyBegin() {
    RecordBenefitPeriod period = Samples.full(RecordBenefitPeriod.class);
    assertThat(period.until()).isAfter(period.from());
  }

  @Test
  void aListThatMustNotBeEmptyIsNeverEmpty() {
    assertThat(Samples.minimal(RecordMeasurement.class).values()).isNotEmpty();
    assertThat(Samples.minimal(AddGoal.class).members()).isEmpty();
  }

  @Test
  void simplePatternsHaveSamples() {
    assertThat(PatternSample.of("[A-Z0-9_]{1,64}")).isEqualTo("A");
    assertThat(PatternSample.of("\\d{3}-[a-z]+x?")).isEqualTo("111-ax");
    assertThatThrownBy(() -> PatternSample.of("(a|b)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Stream<Object> values(Object record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> value(component, record));
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
