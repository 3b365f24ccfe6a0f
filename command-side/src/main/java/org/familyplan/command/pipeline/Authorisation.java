package org.familyplan.command.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.familyplan.api.shared.PersonId;
import org.familyplan.command.familyfile.Family;
import org.familyplan.command.pipeline.SubmissionRefused.NotAllowed;
import org.familyplan.command.pipeline.SubmissionRefused.UnknownFamily;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Asks the table of rights whether a submission may be made, before anything else is looked at. */
public final class Authorisation {
  /** Who may read the plan may know the family's version and members. */
  private static final String READING = "getFamilyPlan";

  private final Rights rights;

  /** What an answer tells a caller who may send the commands. */
  enum Telling {
    /** All that the rules look at. */
    EVERYTHING,
    /** Not how often the family's file was written. */
    NO_VERSION
  }

  public Authorisation(Rights rights) {
    this.rights = rights;
  }

  /** Refuses commands that open a file, unless the caller may send them to a file of their own. */
  void opening(Submission submission) {
    Standing before = Standing.of(submission.actor(), Relation.NONE);
    batch(submission, before);
    command(submission, 0, before);
    commands(submission, 1, Standing.of(submission.actor(), Relation.COORDINATOR));
  }

  /**
   * Refuses commands that the caller may not send to this family's file on that day.
   *
   * @return what the answer may tell
   */
  Telling existing(Submission submission, Family family) {
    if (!family.isKnownTo(submission.actor())) {
      throw new UnknownFamily();
    }
    Standing standing =
        Standing.of(
            submission.actor(),
            family.relationOrGlass(
                submission.actor(), LocalDate.ofInstant(submission.receivedAt(), Decision.ZONE)));
    batch(submission, standing);
    commands(submission, 0, standing);
    if (rights.refusal(READING, standing).isEmpty()) {
      return Telling.EVERYTHING;
    }
    namingNobody(submission);
    return Telling.NO_VERSION;
  }

  /** Whether a named person belongs to the family would tell who its members are. */
  private static void namingNobody(Submission submission) {
    for (int index = 0; index < submission.items().size(); index++) {
      if (namesSomebody(submission.items().get(index).command())) {
        throw new NotAllowed(index, ProblemCode.PERSON_NAMED);
      }
    }
  }

  private static boolean namesSomebody(@Nullable Object value) {
    return switch (value) {
      case PersonId _ -> true;
      case Collection<?> many -> many.stream().anyMatch(Authorisation::namesSomebody);
      case Record record ->
          Component.of(record.getClass()).stream().anyMatch(each -> namesSomebody(each.in(record)));
      case null, default -> false;
    };
  }

  private void batch(Submission submission, Standing standing) {
    if (submission.items().size() > 1) {
      refuse(0, rights.refusal(CommandForm.BATCH, standing));
    }
  }

  private void commands(Submission submission, int from, Standing standing) {
    for (int index = from; index < submission.items().size(); index++) {
      command(submission, index, standing);
    }
  }

  private void command(Submission submission, int index, Standing standing) {
    refuse(index, rights.refusal(submission.items().get(index).operation(), standing));
  }

  private static void refuse(int index, Optional<ProblemCode> refusal) {
    refusal.ifPresent(
        code -> {
          throw code == ProblemCode.FAMILY_UNKNOWN
              ? new UnknownFamily()
              : new NotAllowed(index, code);
        });
  }
}
