package org.familyplan.query.difference;

import java.util.List;
import java.util.Locale;
import org.familyplan.api.difference.ChangeView;
import org.familyplan.api.difference.PatchOperation;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.platform.json.Json;
import org.familyplan.query.history.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares plans as one reader sees them. */
public final class Differences {
  private final Sentences sentences = new Sentences();

  /** A difference: in words, and as the operations of a JSON Patch. */
  public record Difference(List<ChangeView> changes, List<PatchOperation> patch) {}

  /**
   * What is different.
   *
   * @param before null when there was no plan yet
   */
  public Difference between(@Nullable FamilyPlanView before, FamilyPlanView after, Locale locale) {
    return between(json(before), json(after), locale);
  }

  /** The same of plans as JSON, as clients get them. */
  public Difference between(JsonNode before, JsonNode after, Locale locale) {
    Words words = new Words(sentences, locale, before, after);
    return new Difference(
        Changes.between(before, after).stream().map(each -> view(each, words)).toList(),
        JsonPatch.between(before, after));
  }

  private static ChangeView view(Change change, Words words) {
    return new ChangeView(
        change.kind(), change.place(), words.sentence(change), change.before(), change.after());
  }

  /** The view as clients get it. */
  public static JsonNode json(@Nullable FamilyPlanView view) {
    return Json.mapper().readTree(Json.mapper().writeValueAsBytes(view));
  }
}
