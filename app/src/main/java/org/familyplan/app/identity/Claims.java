package org.familyplan.app.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a valid token says about its bearer. The names of the claims are part of the API;
 * docs/how-to/connect-an-issuer.md explains them to whoever runs the issuer.
 */
final class Claims {
  /** The user, or the system that acts on its own. */
  static final String USER = "sub";

  /** The calling system; {@code client_id} where the issuer says it so (RFC 9068). */
  static final String SYSTEM = "azp";

  static final String CLIENT = "client_id";
  static final String MUNICIPALITY = "municipality";
  static final String ROLES = "roles";
  static final String DEPARTMENTS = "departments";

  /** Who a family's member is in the files. */
  static final String PERSON = "person";

  /** True for an auditor of the whole country, and for an analyst who may have extracts. */
  static final String NATIONAL = "national";

  private static final int MAX_VALUES = 32;
  private static final int MAX_SYSTEM = 200;

  /** Roles of whoever works for the public; the others stand alone in a token. */
  private static final Set<Role> COMBINABLE =
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.FAMILY_MEMBER));

  /** Roles that can have a mandate for the country. */
  private static final Set<Role> MANDATED = EnumSet.of(Role.AUDITOR, Role.ANALYST);

  private final Jwt token;

  private Claims(Jwt token) {
    this.token = token;
  }

  /**
   * Who acts.
   *
   * @param actingAs values of the header Acting-As: none, or one role of the token
   * @throws RequestProblem 403 when the claims do not say it, or the header asks for more
   */
  static Actor actor(Jwt token, List<String> actingAs) {
    return new Claims(token).actor(actingAs);
  }

  private Actor actor(List<String> actingAs) {
    EmployeeId user = required(USER, one(USER, EmployeeId::new));
    List<Role> roles = many(ROLES, Role::valueOf);
    if (roles.isEmpty()) {
      throw missing(ROLES);
    }
    PersonId person = one(PERSON, text -> new PersonId(UUID.fromString(text)));
    boolean national = flag(NATIONAL);
    requireCoherence(roles, person, national);
    Role role = role(roles, actingAs);
    List<Department> departments = many(DEPARTMENTS, Department::valueOf);
    if (role == Role.CASEWORKER && departments.isEmpty()) {
      throw missing(DEPARTMENTS);
    }
    boolean everywhere = national && MANDATED.contains(role);
    return new Actor(
        user, role, departments, municipality(role, everywhere), system(), person, everywhere);
  }

  private static void requireCoherence(
      List<Role> roles, @Nullable PersonId person, boolean national) {
    if (roles.size() > 1 && !COMBINABLE.containsAll(roles)) {
      throw contradictory("SYSTEM and FAMILY_MEMBER stand alone in " + ROLES + ".");
    }
    boolean member = roles.contains(Role.FAMILY_MEMBER);
    if (member && person == null) {
      throw missing(PERSON);
    }
    if (!member && person != null) {
      throw contradictory(PERSON + " belongs to a FAMILY_MEMBER only.");
    }
    if (national && roles.stream().noneMatch(MANDATED::contains)) {
      throw contradictory(NATIONAL + " belongs to an AUDITOR or ANALYST only.");
    }
  }

  private static Role role(List<Role> roles, List<String> actingAs) {
    if (actingAs.isEmpty()) {
      return roles.getFirst();
    }
    return roles.stream()
        .filter(each -> actingAs.equals(List.of(each.name())))
        .findFirst()
        .orElseThrow(ProblemCode.ACTING_AS::problem);
  }

  private MunicipalityCode municipality(Role role, boolean everywhere) {
    MunicipalityCode said = one(MUNICIPALITY, MunicipalityCode::new);
    if (Actor.NO_MUNICIPALITY.equals(said)) {
      throw malformed(MUNICIPALITY);
    }
    return said == null && (everywhere || role == Role.OPERATOR)
        ? Actor.NO_MUNICIPALITY
        : required(MUNICIPALITY, said);
  }

  private String system() {
    String party = one(SYSTEM, Claims::system);
    String client = one(CLIENT, Claims::system);
    if (party != null && client != null && !party.equals(client)) {
      throw contradictory(SYSTEM + " and " + CLIENT + " differ.");
    }
    return required(SYSTEM, party == null ? client : party);
  }

  private static String system(String text) {
    if (text.length() > MAX_SYSTEM || !text.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("a system's name has 1 to 200 visible ASCII characters");
    }
    return text;
  }

  private boolean flag(String claim) {
    Object value = token.getClaims().getOrDefault(claim, false);
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw malformed(claim);
  }

  private <T> @Nullable T one(String claim, Function<String, T> reading) {
    Object value = token.getClaims().get(claim);
    return value == null ? null : read(claim, value, reading);
  }

  private <T> List<T> many(String claim, Function<String, T> reading) {
    Object value = token.getClaims().getOrDefault(claim, List.of());
    if (!(value instanceof List<?> values) || values.size() > MAX_VALUES) {
      throw malformed(claim);
    }
    return values.stream().map(each -> read(claim, each, reading)).distinct().toList();
  }

  private static <T> T read(String claim, @Nullable Object value, Function<String, T> reading) {
    if (!(value instanceof String text)) {
      throw malformed(claim);
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw malformed(claim);
    }
  }

  private static <T> T required(String claim, @Nullable T value) {
    if (value == null) {
      throw missing(claim);
    }
    return value;
  }

  private static RequestProblem missing(String claim) {
    return problem(ProblemCode.CLAIM_MISSING, claim + " is missing.");
  }

  private static RequestProblem malformed(String claim) {
    return problem(ProblemCode.CLAIM_MALFORMED, claim + " cannot be read.");
  }

  private static RequestProblem contradictory(String detail) {
    return problem(ProblemCode.CLAIMS_CONTRADICTORY, detail);
  }

  private static RequestProblem problem(ProblemCode code, String detail) {
    return RequestProblem.of(code.status(), code.code(), detail);
  }

  /** The roles by name, for whoever makes tokens. */
  static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
