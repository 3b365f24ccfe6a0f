package org.familyplan.api.measurement;

import java.util.List;
import java.util.Optional;

/** The catalogue of instruments. */
public final class Instruments {
  private static final List<Instrument> ALL =
      List.of(FunctionalLevel.ADULT_1, FunctionalLevel.CHILD_1, WhoFive.VERSION_1);

  private Instruments() {}

  /** Every version of every instrument, in the catalogue's order. */
  public static List<Instrument> all() {
    return ALL;
  }

  /** One version of one instrument. */
  public static Optional<Instrument> find(String code, int version) {
    return ALL.stream()
        .filter(each -> each.code().equals(code) && each.version() == version)
        .findFirst();
  }
}
