package org.familyplan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.platform.decision.Circumstances;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static Step step(String label, String recordedAt) {
    return new Step(
        label,
        Instant.parse(recordedAt),
        SampleStory.MANAGER,
        List.of(new EnrolMember(SampleStory.FAMILY, SampleStory.MOTHER, SampleStory.OPENED)),
        Circumstances.NONE,
        null);
  }

  private static Story story(Step... steps) {
    return new Story(List.of(SampleStory.EMPLOYEE), List.of(steps));
  }

  @Test
  void isMergedByRecordedTimeAndKeepsTheStoriesOrderWithinOneTime() {
    Story first = story(step("a", "2014-09-01T08:00:00Z"), step("b", "2014-09-03T08:00:00Z"));
    Story second = story(step("c", "2014-09-01T08:00:00Z"), step("d", "2014-09-02T08:00:00Z"));

    Story merged = Story.merged(List.of(first, second));

    assertThat(merged.steps()).extracting(Step::label).containsExactly("a", "c", "d", "b");
    assertThat(merged.employees()).containsExactly(SampleStory.EMPLOYEE);
  }

  @Test
  void isToldInTheOrderOfRecordedTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> story(step("b", "2014-09-03T08:00:00Z"), step("a", "2014-09-01T08:00:00Z")))
        .withMessage("a is told out of order");
  }

  @Test
  void givesFactsOfOneDayRisingMinutesOfTheMorningInDenmark() {
    Telling telling = new Telling(SampleStory.FAMILY, LocalTime.of(8, 30));
    EnrolMember enrolled =
        new EnrolMember(SampleStory.FAMILY, SampleStory.MOTHER, SampleStory.OPENED);
    telling.tell("summer", LocalDate.of(2014, 7, 1), SampleStory.MANAGER, enrolled);
    telling.tell("next", LocalDate.of(2014, 7, 1), SampleStory.MANAGER, enrolled);
    telling.tell("winter", LocalDate.of(2014, 12, 1), SampleStory.MANAGER, enrolled);

    assertThat(telling.steps())
        .extracting(Step::recordedAt)
        .containsExactly(
            Instant.parse("2014-07-01T06:30:00Z"),
            Instant.parse("2014-07-01T06:37:00Z"),
            Instant.parse("2014-12-01T07:30:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> telling.tell("next", LocalDate.of(2015, 1, 1), SampleStory.MANAGER, enrolled));
    assertThatIllegalArgumentException().isThrownBy(() -> telling.event("never told", 0));
  }
}
