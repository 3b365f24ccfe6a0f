package org.familyplan.query.statistics.format.chart;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Attribute;

/**
 * Colours. Neighbours differ in lightness, so that they are told apart by everybody and in grey
 * print too.
 */
final class Ink {
  static final String TEXT = "#17212b";
  static final String SOFT = "#51606f";
  static final String RULE = "#9aa7b4";
  static final String FAINT = "#e3e8ed";
  static final String PAPER = "#ffffff";
  static final String BAR = "#22639c";
  static final String UNKNOWN = "#b9c0c8";

  /** Codes that say why nothing is known, each with a grey of its own. */
  private static final Map<String, String> GREYS =
      Map.of(
          Attribute.UNANSWERED,
          UNKNOWN,
          "NOT_MEASURABLE",
          "#cfd5db",
          "NOT_ENDED",
          "#e3e7eb",
          "UNKNOWN",
          "#dbe0e5");

  private static final String LIGHTEST = "#edf4fa";
  private static final String DARKEST = "#0b4a86";

  /** By how many are needed: from dark to light, blue to yellow (after ColorBrewer's YlGnBu). */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(BAR),
          List.of("#225ea8", "#7fcdbb"),
          List.of("#225ea8", "#41b6c4", "#c7e9b4"),
          List.of("#225ea8", "#41b6c4", "#a1dab4", "#fbf7b6"),
          List.of("#253494", "#2c7fb8", "#41b6c4", "#a1dab4", "#fbf7b6"),
          List.of("#253494", "#2c7fb8", "#41b6c4", "#7fcdbb", "#c7e9b4", "#fbf7b6"),
          List.of("#0c2c84", "#225ea8", "#1d91c0", "#41b6c4", "#7fcdbb", "#c7e9b4", "#fbf7b6"));

  /** How many codes can be told apart. */
  static final int MOST = STEPS.size();

  private Ink() {}

  /** True for a code that says why nothing is known. */
  static boolean isUnknown(String code) {
    return GREYS.containsKey(code);
  }

  /** The codes that say something. */
  static List<String> known(Attribute attribute) {
    return attribute.codes().stream().filter(each -> !isUnknown(each)).toList();
  }

  /** The colour of a code among those of its attribute. */
  static String of(Attribute attribute, String code) {
    String grey = GREYS.get(code);
    List<String> known = known(attribute);
    return grey != null ? grey : STEPS.get(known.size() - 1).get(known.indexOf(code));
  }

  /**
   * The shade of a share.
   *
   * @param share from 0 to 1
   */
  static String shade(double share) {
    StringBuilder colour = new StringBuilder("#");
    for (int channel = 1; channel < LIGHTEST.length(); channel += 2) {
      int from = channel(LIGHTEST, channel);
      int to = channel(DARKEST, channel);
      colour.append(HexFormat.of().toHexDigits((byte) Math.round(from + share * (to - from))));
    }
    return colour.toString();
  }

  /** A colour for text on this ground. */
  static String on(String ground) {
    double light =
        0.2126 * linear(channel(ground, 1))
            + 0.7152 * linear(channel(ground, 3))
            + 0.0722 * linear(channel(ground, 5));
    double againstWhite = 1.05 / (light + 0.05);
    return againstWhite >= 4.5 ? PAPER : TEXT;
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static int channel(String colour, int at) {
    return Integer.parseInt(colour.substring(at, at + 2), 16);
  }
}
