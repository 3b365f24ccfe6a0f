package org.familyplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.familyplan.api.coordination.CoordinationCommand.HandOverCoordination;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.Receipt;
import org.junit.jupiter.api.Test;

class DocsTest {
  @SuppressWarnings("unused")
  private record Undocumented(int nothingIsSaidOfThis) {}

  @Test
  void theFirstSentenceIsTheSummary() {
    assertThat(Docs.summary(CorrectFact.class))
        .startsWith("Replaces a dated fact")
        .doesNotEndWith(".");
    assertThat(Docs.rest(CorrectFact.class))
        .isEqualTo(
            "The old entry stays visible in the history. The new fact obeys the rules of the"
                + " command that records such facts, and the family's history makes sense with it"
                + " in the old one's place.");
    assertThat(Docs.rest(Receipt.Step.class)).isEmpty();
  }

  @Test
  void aFullStopInsideASentenceDoesNotEndIt() {
    assertThat(Docs.summary(HandOverCoordination.class)).contains("barnets lov § 136");
  }

  @Test
  void inlineTagsBecomeMarkdown() {
    assertThat(Docs.of(component(Receipt.class, "position"))).contains("`minPosition`");
  }

  @Test
  void aComponentIsDescribedByItsParam() {
    assertThat(Docs.of(component(CorrectFact.class, "fact")))
        .isEqualTo("The fact as it should have been, with its kind and all its components.");
  }

  @Test
  void elseByTheInterfaceThatDemandsIt() {
    assertThat(Docs.of(component(GoalAdded.class, "familyId")))
        .isEqualTo("The family in whose log the event stands.");
  }

  @Test
  void elseByTheGlossary() {
    assertThat(Docs.of(component(GoalAdded.class, "addedOn")))
        .isEqualTo("Day on which it was agreed.");
  }

  @Test
  void elseByItsType() {
    assertThat(Docs.of(component(GoalAdded.class, "area"))).startsWith("The area of life");
  }

  @Test
  void elseNothingIsSaid() {
    assertThat(Docs.of(component(Undocumented.class, "nothingIsSaidOfThis"))).isEmpty();
  }

  @Test
  void constantsAreDescribed() {
    assertThat(Docs.of(Department.JOB_CENTRE)).isEqualTo("Jobcenter.");
  }

  private static RecordComponent component(Class<?> record, String name) {
    return Arrays.stream(record.getRecordComponents())
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
