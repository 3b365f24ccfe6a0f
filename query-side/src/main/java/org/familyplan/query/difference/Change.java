package org.familyplan.query.difference;

import java.util.List;
import org.familyplan.api.difference.ChangeKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is different.
 *
 * @param place the components that lead to it
 * @param within the elements of lists that it stands in, outermost first
 * @param before what was there; null when nothing was
 * @param after what is there now; null when nothing is
 */
record Change(
    ChangeKind kind,
    String place,
    List<Element> within,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {

  /**
   * An element of a list.
   *
   * @param place the components that lead to the list
   */
  record Element(String place, JsonNode content) {}
}
