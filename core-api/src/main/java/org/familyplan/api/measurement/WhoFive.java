package org.familyplan.api.measurement;

import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.measurement.Instrument.Ages;
import org.familyplan.api.measurement.Instrument.Band;
import org.familyplan.api.measurement.Instrument.Dimension;
import org.familyplan.api.measurement.Instrument.Direction;
import org.familyplan.api.measurement.Instrument.Label;
import org.familyplan.api.measurement.Instrument.Part;
import org.familyplan.api.measurement.Instrument.Scale;
import org.familyplan.api.measurement.Instrument.ScoreRule;
import org.familyplan.api.shared.InformationKind;

/** The WHO-5 Well-Being Index (trivsel): five items 0-5, raw sum 0-25, score 0-100. */
final class WhoFive {
  private static final ScoreRule SCORE =
      new ScoreRule(
          null,
          null,
          4,
          10,
          List.of(
              new Band("HIGH_RISK", new Label("Stor risiko", "High risk"), 0, 35),
              new Band("RISK", new Label("Risiko", "Risk"), 36, 50),
              new Band(
                  "NO_IMMEDIATE_RISK",
                  new Label("Ingen umiddelbar risiko", "No immediate risk"),
                  51,
                  100)));

  static final Instrument VERSION_1 =
      new Instrument(
          "WHO-5",
          1,
          new Label("WHO-5 trivselsindeks", "WHO-5 Well-Being Index"),
          new Ages(9, null),
          Direction.HIGH_IS_GOOD,
          dimensions(),
          List.of(SCORE),
          InformationKind.HEALTH,
          "Taken to be free to use; check the publisher's terms. The wording of the items is not"
              + " part of this service.",
          "The WHO-5's published scoring: raw sum times 4, risk of stress or depression (risiko for"
              + " stress eller depression) up to 50, 10 points are noticeable.");

  private WhoFive() {}

  private static List<Dimension> dimensions() {
    List<Dimension> dimensions = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      Label label = new Label("Udsagn " + number, "Item " + number);
      dimensions.add(new Dimension("ITEM_" + number, label, Part.ITEM, Scale.of(0, 5)));
    }
    Label raw = new Label("Samlet råscore", "Raw sum");
    dimensions.add(new Dimension("RAW", raw, Part.TOTAL, Scale.of(0, 25)));
    return List.copyOf(dimensions);
  }
}
