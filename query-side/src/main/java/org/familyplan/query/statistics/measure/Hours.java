package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hours a week in bands. */
final class Hours {
  static final String NONE = "NO_HOURS";
  static final String NOT_TOLD = "HOURS_NOT_TOLD";
  static final List<String> BANDS =
      List.of(NONE, "HOURS_BELOW_15", "HOURS_15_29", "HOURS_30_", NOT_TOLD);

  private static final BigDecimal SOME = BigDecimal.valueOf(15);
  private static final BigDecimal MANY = BigDecimal.valueOf(30);

  private Hours() {}

  /** The band of the most hours that were told. */
  static String most(Stream<Optional<BigDecimal>> hours) {
    return hours
        .flatMap(Optional::stream)
        .max(BigDecimal::compareTo)
        .map(Hours::band)
        .orElse(NOT_TOLD);
  }

  private static String band(BigDecimal hours) {
    if (hours.compareTo(SOME) < 0) {
      return BANDS.get(1);
    }
    return hours.compareTo(MANY) < 0 ? BANDS.get(2) : BANDS.get(3);
  }
}
