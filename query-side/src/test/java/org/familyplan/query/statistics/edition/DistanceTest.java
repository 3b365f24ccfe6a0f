package org.familyplan.query.statistics.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final FamilyId HANSEN = new FamilyId(new UUID(0, 1));
  private static final FamilyId OLSEN = new FamilyId(new UUID(0, 2));

  @Test
  void nothingChangedIsNoDistance() {
    assertThat(Distance.between(snapshot(at("mette", "YES")), snapshot(at("mette", "YES"))))
        .isZero();
  }

  @Test
  void twoOfOneFamilyAreOneFamily() {
    assertThat(
            Distance.between(
                snapshot(at("mette", "YES"), at("lars", "YES"), at("olsen", "NO")),
                snapshot(at("mette", "NO"), at("lars", "NO"), at("olsen", "NO"))))
        .isEqualTo(1);
  }

  @Test
  void whoComesAndWhoGoesCounts() {
    assertThat(Distance.between(snapshot(at("mette", "YES")), snapshot(at("olsen", "YES"))))
        .isEqualTo(2);
  }

  private static Unit at(String person, String works) {
    return new Unit(person, person, Map.of("works", works), Map.of());
  }

  private static Snapshot snapshot(Unit... units) {
    return new Snapshot(
        1,
        LocalDate.of(2017, 1, 1),
        Map.of("adults", List.of(units)),
        Stream.of(units)
            .collect(
                Collectors.toMap(
                    Unit::guarded,
                    unit -> List.of(unit.guarded().equals("olsen") ? OLSEN : HANSEN))),
        Map.of());
  }
}
