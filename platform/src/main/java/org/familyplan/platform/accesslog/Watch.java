package org.familyplan.platform.accesslog;

import java.time.InstantSource;
import org.familyplan.api.shared.TellsOfNobody;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.identity.Actor;
import org.springframework.web.servlet.function.ServerRequest;

/** Sees to it that no answer with personal data leaves before it stands in the access log. */
public final class Watch {
  private final AccessLog log;
  private final Employees employees;
  private final InstantSource clock;

  /**
   * A watch.
   *
   * @param employees on whose behalf systems may act
   */
  public Watch(AccessLog log, Employees employees, InstantSource clock) {
    this.log = log;
    this.employees = employees;
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
    Stated stated = Stated.by(request, actor, employees);
    return new Looking(kept, clock.instant(), stated, actor, operation, asked);
  }
}
