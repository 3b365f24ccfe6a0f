package org.familyplan.command.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonId;
import org.familyplan.command.record.Records;
import org.junit.jupiter.api.Test;

/** Every event of the catalogue is taken into the family's state. */
class EveryEventEvolvesTest {
  @Test
  void oneFamilyTakesEveryEvent() {
    FamilyState state = new FamilyState(new Records(new Family()));
    for (Class<? extends FamilyEvent> type : Catalogue.events()) {
      assertThatCode(() -> state.fold(Samples.full(type)))
          .as(type.getSimpleName())
          .doesNotThrowAnyException();
    }
    assertThat(state.household().everyone()).containsExactly(new PersonId(Samples.id("personId")));
  }
}
