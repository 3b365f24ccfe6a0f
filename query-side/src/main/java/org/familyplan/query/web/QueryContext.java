package org.familyplan.query.web;

import java.util.Locale;
import java.util.Objects;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a query handler may look at beside the query.
 *
 * @param actor who asks
 * @param locale in which language to answer: Danish or English
 * @param right how much of the answer: all, what is the caller's own, or that a file exists
 * @param purpose what for, as the caller states or as is usual for the role
 */
public record QueryContext(Actor actor, Locale locale, Right right, LookPurpose purpose) {
  /** The person to whose own parts the answer is limited, or null when it is not. */
  public @Nullable PersonId onlyAbout() {
    return right == Right.OWN ? Objects.requireNonNull(actor.person()) : null;
  }

  /** The answer when the family does not exist, as far as the reader may know. */
  public RequestProblem unknownFamily() {
    return ProblemCode.FAMILY_UNKNOWN.problem();
  }
}
