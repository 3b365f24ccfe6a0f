package org.familyplan.platform.rights;

import java.util.Locale;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;

/**
 * As what somebody asks: the token's role and the relation to the family; a column of the table.
 */
public enum Standing {
  /** A caseworker who coordinates. */
  COORDINATOR,
  /** A caseworker of the family's team. */
  TEAM_MEMBER,
  /** A caseworker without a relation to the family. */
  CASEWORKER,
  /** A caseworker without a relation who has broken the glass. */
  BREAK_GLASS,
  /** A manager of the file's municipality. */
  MANAGER,
  /** An auditor of the file's municipality. */
  AUDITOR,
  /** An auditor with a mandate for every municipality. */
  NATIONAL_AUDITOR,
  /** Somebody who works with figures. */
  ANALYST,
  /** A system of the municipality. */
  SYSTEM,
  /** A person of the file. */
  FAMILY_MEMBER,
  /** A person of another file. */
  OTHER_FAMILY,
  /** Whoever runs the service. */
  OPERATOR;

  /** The standing of somebody to a family of the municipality that they act for. */
  public static Standing of(Actor actor, Relation relation) {
    return switch (actor.role()) {
      case CASEWORKER -> ofCaseworker(relation);
      case MANAGER -> MANAGER;
      case AUDITOR -> actor.national() ? NATIONAL_AUDITOR : AUDITOR;
      case ANALYST -> ANALYST;
      case SYSTEM -> SYSTEM;
      case FAMILY_MEMBER -> relation == Relation.FAMILY_MEMBER ? FAMILY_MEMBER : OTHER_FAMILY;
      case OPERATOR -> OPERATOR;
    };
  }

  private static Standing ofCaseworker(Relation relation) {
    return switch (relation) {
      case COORDINATOR -> COORDINATOR;
      case TEAM_MEMBER -> TEAM_MEMBER;
      case BREAK_GLASS -> BREAK_GLASS;
      case FAMILY_MEMBER, NONE -> CASEWORKER;
    };
  }

  /** True when somebody may know that a municipality's files exist. */
  public static boolean reaches(Actor actor, MunicipalityCode municipality) {
    return isNational(actor) || actor.municipality().equals(municipality);
  }

  /** True for an auditor with a mandate for every municipality. */
  public static boolean isNational(Actor actor) {
    return actor.role() == Role.AUDITOR && actor.national();
  }

  /** The name of the table's column. */
  public String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
