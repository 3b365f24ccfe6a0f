package org.familyplan.app.identity;

import java.util.List;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.web.servlet.function.ServerRequest;

/** Whoever stands behind a request, in the role that this request is made in. */
public final class KnownCaller extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Actor actor;

  KnownCaller(Actor actor) {
    super(List.of(new SimpleGrantedAuthority(authority(actor.role()))));
    this.actor = actor;
    setAuthenticated(true);
  }

  /**
   * Who acts in a request.
   *
   * @throws org.familyplan.platform.web.RequestProblem 401 when it came without a token
   */
  public static Actor of(ServerRequest request) {
    return request
        .principal()
        .filter(KnownCaller.class::isInstance)
        .map(each -> ((KnownCaller) each).actor)
        .orElseThrow(ProblemCode.TOKEN_MISSING::problem);
  }

  /** The calling system and its user, as one name. */
  String client() {
    return actor.system() + " " + actor.user().value();
  }

  /** What Spring Security calls a role. */
  static String authority(Role role) {
    return "ROLE_" + role.name();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return actor.user();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownCaller caller && actor.equals(caller.actor);
  }

  @Override
  public int hashCode() {
    return actor.hashCode();
  }
}
