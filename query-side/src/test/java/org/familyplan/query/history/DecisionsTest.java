package org.familyplan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.EventName;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static final Set<String> EVENTS =
      Catalogue.events().stream()
          .map(each -> each.getAnnotation(EventName.class).value())
          .collect(Collectors.toSet());

  @Test
  void everyLineIsAnEventOfTheCatalogueAndStandsOnce() {
    assertThat(Decisions.NAMES).doesNotHaveDuplicates().isNotEmpty();
    assertThat(EVENTS).containsAll(Decisions.NAMES);
  }

  @Test
  void whateverRestsOnFactsIsADecision() {
    assertThat(Decisions.NAMES)
        .containsAll(
            new DecidesOn()
                .all().values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
  }

  @Test
  void whatIsSaidOrMeasuredIsNone() {
    assertThat(Decisions.NAMES)
        .doesNotContain(
            "record.NoteRecorded",
            "measurement.MeasurementRecorded",
            "livelihood.EmploymentStatusRecorded",
            "goal.MotivationRecorded");
  }
}
