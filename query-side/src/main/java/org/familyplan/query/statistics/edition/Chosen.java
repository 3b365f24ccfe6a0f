package org.familyplan.query.statistics.edition;

import java.util.List;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;

/** What a parameter chooses, or what is wrong with it and where. */
public final class Chosen {
  private Chosen() {}

  /** The edition of that number. Throws RequestProblem 422 when there is none. */
  public static StoredEdition edition(Editions editions, int number, String pointer) {
    return editions.find(number).orElseThrow(() -> wrong(ProblemCode.NO_SUCH_EDITION, pointer));
  }

  /** A problem with one place. */
  public static RequestProblem wrong(ProblemCode code, String pointer) {
    return RequestProblem.at(
        code.status(), List.of(new Fault(code.code(), pointer, code.sentence())));
  }
}
