package org.familyplan.api.measurement;

import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.measurement.Instrument.Ages;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instrument.Direction;
import org.familyplan.api.measurement.Instrument.Label;
import org.familyplan.api.measurement.Instrument.Level;
import org.familyplan.api.measurement.Instrument.Part;
import org.familyplan.api.measurement.Instrument.Scale;
import org.familyplan.api.shared.InformationKind;

/**
 * The programme's own instrument (funktionsniveau): problems in a number of dimensions and overall,
 * from A, none, to D, severe.
 */
final class FunctionalLevel {
  private static final Scale A_TO_D =
      Scale.of(
          new Level("A", new Label("Intet problem", "No problem")),
          new Level("B", new Label("Let problem", "Slight problem")),
          new Level("C", new Label("Moderat problem", "Moderate problem")),
          new Level("D", new Label("Svært problem", "Severe problem")));

  static final Instrument ADULT_1 =
      instrument(
          "FUNCTIONAL_LEVEL_ADULT",
          new Label("Funktionsniveau, voksen", "Functional level, adult"),
          new Ages(18, null),
          item("HEALTH", "Sundhed", "Health"),
          item("PHYSICAL_IMPAIRMENT", "Fysisk funktionsnedsættelse", "Physical impairment"),
          item("MENTAL_IMPAIRMENT", "Psykisk funktionsnedsættelse", "Mental impairment"),
          item("SOCIAL_PROBLEM", "Socialt problem", "Social problem"),
          item("PRACTICAL_TASKS", "Praktiske opgaver i hjemmet", "Practical tasks at home"),
          item("SELF_CARE", "Egenomsorg", "Self-care"),
          item("COMMUNICATION", "Kommunikation", "Communication"),
          item("MOBILITY", "Mobilitet", "Mobility"),
          item(
              "COMMUNITY_LIFE",
              "Samfundsliv: beskæftigelse, bolig",
              "Community life: employment, housing"),
          item("SOCIAL_LIFE", "Socialt liv, netværk", "Social life, network"));

  static final Instrument CHILD_1 =
      instrument(
          "FUNCTIONAL_LEVEL_CHILD",
          new Label("Funktionsniveau, barn", "Functional level, child"),
          new Ages(0, 17),
          item(
              "DAY_CARE_AND_SCHOOL",
              "Dagtilbud, skole og uddannelse",
              "Day care, school and education"),
          item("LEISURE_AND_FRIENDS", "Fritidsforhold og venskaber", "Leisure and friendships"),
          item("DEVELOPMENT_AND_BEHAVIOUR", "Udvikling og adfærd", "Development and behaviour"),
          item("FAMILY_CIRCUMSTANCES", "Familieforhold", "Family circumstances"),
          item("HEALTH", "Sundhed", "Health"));

  private FunctionalLevel() {}

  private static Instrument instrument(String code, Label name, Ages ages, Dimension... items) {
    List<Dimension> dimensions = new ArrayList<>(List.of(items));
    dimensions.add(
        new Dimension(
            "OVERALL",
            new Label("Samlet funktionsniveau", "Overall functional level"),
            Part.OVERALL,
            A_TO_D));
    return new Instrument(
        code,
        1,
        name,
        ages,
        Direction.LOW_IS_GOOD,
        List.copyOf(dimensions),
        List.of(),
        InformationKind.HEALTH,
        "No terms of use are stated in the sources.",
        "KORA 2017, figures 3.1 and 3.2, an extract of Deloitte's data collection; letters A-D: the"
            + " infographic on the programme's results.");
  }

  private static Dimension item(String code, String da, String en) {
    return new Dimension(code, new Label(da, en), Part.ITEM, A_TO_D);
  }
}
