package org.familyplan.query.web;

import java.util.Locale;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.web.RequestProblem;

/**
 * What a query handler may look at beside the query.
 *
 * @param actor who asks
 * @param locale in which language to answer: Danish or English
 */
public record QueryContext(Actor actor, Locale locale) {
  /** The answer when the family does not exist, as far as the reader may know. */
  public RequestProblem unknownFamily() {
    return RequestProblem.of(404, "family.unknown", "There is no such family.");
  }
}
