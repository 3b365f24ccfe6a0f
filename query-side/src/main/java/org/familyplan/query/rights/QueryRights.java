package org.familyplan.query.rights;

import java.util.Optional;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.rights.Relations.File;

/** Asks the table of rights whether a query may be answered, before the answer is looked for. */
public final class QueryRights {
  private final Rights rights;
  private final Relations relations;

  public QueryRights(Rights rights, Relations relations) {
    this.rights = rights;
    this.relations = relations;
  }

  /** The projection that relations are read from. */
  public String projection() {
    return Relations.PROJECTION;
  }

  /** The right to a query about no single family. Throws RequestProblem 403 when there is none. */
  public Right general(String operation, Actor actor) {
    return right(operation, Standing.of(actor, Relation.NONE));
  }

  /**
   * The right to a query about a family's file. Throws RequestProblem: 404 when there is no such
   * file as far as the caller may know, 403 when the caller has no right to it.
   */
  public Right about(FamilyId family, String operation, Actor actor) {
    File file =
        relations
            .file(family, actor)
            .filter(found -> Standing.reaches(actor, found.municipality()))
            .orElseThrow(ProblemCode.FAMILY_UNKNOWN::problem);
    return right(operation, Standing.of(actor, file.relation()));
  }

  /** Whether the caller has a right that rests on no relation to a family. */
  public boolean may(String operation, Actor actor) {
    return rights.of(operation, Standing.of(actor, Relation.NONE)) == Right.YES;
  }

  private Right right(String operation, Standing standing) {
    Optional<ProblemCode> refusal = rights.refusal(operation, standing);
    if (refusal.isPresent()) {
      throw refusal.get().problem();
    }
    return rights.of(operation, standing);
  }
}
