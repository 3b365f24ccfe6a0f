package org.familyplan.app.problems;

import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;

/** The problem behind a status that the framework or the server has chosen. */
final class StatusProblems {
  private StatusProblems() {}

  static RequestProblem of(int status) {
    return switch (status) {
      case 404 -> ProblemCode.PATH_UNKNOWN.problem();
      case 405 -> ProblemCode.METHOD.problem();
      case 406 -> ProblemCode.NOT_ACCEPTABLE.problem();
      case 413 -> ProblemCode.TOO_LARGE.problem();
      case 414 -> ProblemCode.URL_LENGTH.problem();
      case 415 -> ProblemCode.MEDIA_TYPE.problem();
      case 501, 505 -> other(ProblemCode.HTTP, status);
      case 503 -> ProblemCode.UNAVAILABLE.problem();
      default -> other(status < 500 ? ProblemCode.HTTP : ProblemCode.ERROR, status);
    };
  }

  private static RequestProblem other(ProblemCode code, int status) {
    return RequestProblem.of(status, code.code(), code.sentence());
  }
}
