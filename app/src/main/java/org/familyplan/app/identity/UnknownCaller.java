package org.familyplan.app.identity;

import org.familyplan.platform.web.RequestProblem;
import org.springframework.security.core.AuthenticationException;

/** A token from which nobody is recognised, with what its bearer is told. */
final class UnknownCaller extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final RequestProblem problem;

  UnknownCaller(RequestProblem problem) {
    super(problem.code(), problem);
    this.problem = problem;
  }

  RequestProblem problem() {
    return problem;
  }
}
