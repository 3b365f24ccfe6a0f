package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values by which figures are broken down and which no list of the service knows. What is not
 * in a list is counted as {@link #OTHER}.
 *
 * @param municipalities codes with three digits
 * @param programmes codes as files have them
 * @param cohorts years in which a cohort begins
 * @param periods years in which a course begins
 */
public record Breakdowns(
    List<String> municipalities,
    List<String> programmes,
    List<String> cohorts,
    List<String> periods) {
  /** A value that is in no list. */
  public static final String OTHER = "OTHER";

  /** A family that belongs to no programme or cohort. */
  public static final String NONE = "NONE";

  /** Values, in the order in which they are shown. */
  public Breakdowns {
    municipalities = List.copyOf(municipalities);
    programmes = List.copyOf(programmes);
    cohorts = List.copyOf(cohorts);
    periods = List.copyOf(periods);
  }

  /** The ten municipalities of the programme 2014-2016 and its years. */
  public static Breakdowns standard() {
    List<String> years = IntStream.rangeClosed(2014, 2016).mapToObj(String::valueOf).toList();
    return new Breakdowns(
        List.of("153", "190", "360", "420", "621", "730", "740", "766", "779", "787"),
        List.of("HELHEDSINDSATS_2014_2016"),
        years,
        years);
  }

  static List<String> orOther(List<String> values) {
    return Stream.concat(values.stream(), Stream.of(OTHER)).toList();
  }

  static List<String> orNone(List<String> values) {
    return Stream.concat(values.stream(), Stream.of(OTHER, NONE)).toList();
  }

  static String in(List<String> values, String value) {
    return values.contains(value) ? value : OTHER;
  }
}
