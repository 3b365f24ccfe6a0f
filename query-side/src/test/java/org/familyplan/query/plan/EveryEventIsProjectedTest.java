package org.familyplan.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Optional;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.entries.MemoryEntries;
import org.junit.jupiter.api.Test;

/** Every event of the catalogue has its place in the plan's fold, and the fold its view. */
class EveryEventIsProjectedTest {
  @Test
  void oneFamilyWithEveryEventCanBeShown() {
    MemoryEntries entries = new MemoryEntries();
    for (Class<? extends FamilyEvent> type : Catalogue.events()) {
      Entry entry = new Entry(new EventId(Samples.id(type.getSimpleName())), Samples.full(type));
      assertThatCode(() -> PlanFold.project(entry, entries))
          .as(type.getSimpleName())
          .doesNotThrowAnyException();
    }
    FamilyId family = new FamilyId(Samples.id("familyId"));
    assertThat(
            PlanFold.view(
                    family,
                    1,
                    1,
                    entries,
                    origin -> Optional.empty(),
                    LocalDate.of(2026, 12, 31),
                    id -> Optional.empty())
                .familyId())
        .isEqualTo(family);
  }
}
