package org.familyplan.platform.web;

import org.familyplan.platform.identity.Actor;
import org.springframework.web.servlet.function.ServerRequest;

/** Says who stands behind a request. */
@FunctionalInterface
public interface Caller {
  /** Who acts, in which role. Throws {@link RequestProblem} 401 when nobody says so credibly. */
  Actor of(ServerRequest request);
}
