package org.familyplan.platform.accesslog;

import java.time.InstantSource;
import org.familyplan.api.shared.TellsOfNobody;
import org.familyplan.platform.identity.Actor;
import org.springframework.web.servlet.function.ServerRequest;

/** Sees to it that no answer with personal data leaves before it stands in the access log. */
public final class Watch {
  private final AccessLog log;
  private final InstantSource clock;

  public Watch(AccessLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * Begins to watch a request.
   *
   * @param operation operationId
   * @param asked the query's or command's record, or several: the ids in it are those asked for
   */
  public Looking over(ServerRequest request, Actor actor, String operation, Object asked) {
    AccessLog kept = asked.getClass().isAnnotationPresent(TellsOfNobody.class) ? look -> {} : log;
    return new Looking(kept, clock.instant(), Stated.by(request, actor), actor, operation, asked);
  }
}
