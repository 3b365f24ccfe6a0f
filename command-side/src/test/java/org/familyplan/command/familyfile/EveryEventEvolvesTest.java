package org.familyplan.command.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonId;
import org.junit.jupiter.api.Test;

/** Every event of the catalogue is taken into the family's state. */
class EveryEventEvolvesTest {
  @Test
  void oneFamilyTakesEveryEvent() {
    FamilyState state = new FamilyState(List::of);
    for (Class<? extends FamilyEvent> type : Catalogue.events()) {
      assertThatCode(() -> state.fold(Samples.full(type)))
          .as(type.getSimpleName())
          .doesNotThrowAnyException();
    }
    assertThat(state.household().everyone()).containsExactly(new PersonId(Samples.id("personId")));
  }
}
