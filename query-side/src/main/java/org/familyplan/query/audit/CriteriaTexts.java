package org.familyplan.query.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.familyplan.api.audit.CriteriaView;
import org.familyplan.api.audit.CriteriaView.Line;
import org.familyplan.api.audit.Criterion;

/** What each criterion demands, in words, with its source and its dated bounds. */
public final class CriteriaTexts {
  private CriteriaTexts() {}

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.familyplan.query.audit.criteria",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** All criteria in words. */
  public static CriteriaView view(Locale locale) {
    List<Line> lines =
        Arrays.stream(Criterion.values())
            .map(each -> new Line(each, text(each, locale), source(each)))
            .toList();
    return new CriteriaView(lines);
  }

  private static String text(Criterion criterion, Locale locale) {
    return bundle(locale).getString(criterion.name());
  }

  private static String source(Criterion criterion) {
    return bundle(Locale.ROOT).getString(criterion.name() + ".source");
  }

  /** The bound in force on a day; throws NullPointerException when there was none yet. */
  public static int bound(Criterion criterion, String name, LocalDate day) {
    NavigableMap<LocalDate, Integer> bounds = new TreeMap<>();
    for (String each :
        bundle(Locale.ROOT).getString(criterion.name() + "." + name).split(" ", -1)) {
      String[] parts = each.split(":", 2);
      bounds.put(LocalDate.parse(parts[0]), Integer.valueOf(parts[1]));
    }
    return bounds.floorEntry(day).getValue();
  }
}
