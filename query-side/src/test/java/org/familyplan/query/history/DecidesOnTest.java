package org.familyplan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.junit.jupiter.api.Test;

class DecidesOnTest {
  private final DecidesOn table = new DecidesOn();

  private static Set<String> names(List<Class<? extends FamilyEvent>> events) {
    return events.stream()
        .map(each -> each.getAnnotation(EventName.class).value())
        .collect(Collectors.toSet());
  }

  @Test
  void everyDatedFactThatCanBeCorrectedHasALineAndOfDetailsThoseThatDecide() {
    List<Class<? extends FamilyEvent>> correctable =
        Catalogue.events().stream().filter(Correctable.class::isAssignableFrom).toList();
    Set<String> facts = names(correctable);
    facts.add("household.FamilyMemberAdded.birthDate");
    facts.add("household.FamilyMemberAdded.role");
    assertThat(table.all().keySet()).isEqualTo(facts);
  }

  @Test
  void everyDecisionIsAnEventOfTheCatalogue() {
    assertThat(names(Catalogue.events()))
        .containsAll(
            table.all().values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
  }

  @Test
  void aCategoryRestsOnHoursAndAnActionDoesNot() {
    String hours = "livelihood.EmploymentStatusRecorded";
    assertThat(table.restsOn("livelihood.VisitationCategorySet", hours)).isTrue();
    assertThat(table.restsOn("goal.BarrierActionRecorded", hours)).isFalse();
    assertThat(table.restsOn("childhood.SchoolAbsenceRecorded", hours)).isFalse();
  }
}
