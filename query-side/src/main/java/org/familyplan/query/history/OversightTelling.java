package org.familyplan.query.history;

import java.util.List;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.platform.identity.Role;

/**
 * What is told of the looks that need an eye kept on them. Managers and auditors are told
 * everything; those who work with the family that there is something, and not who; the family that
 * and when its file was opened without a task, and what for, but neither who did it (EU Court of
 * Justice, C-579/21) nor anything of employees' private lives.
 */
final class OversightTelling {
  /** The word for what the family is told instead of the opening itself. */
  static final String OPENED_WITHOUT_TASK = "OPENED_WITHOUT_TASK";

  /** What a family is told of, without content. */
  static final String TOLD = "oversight.GlassBroken";

  /** What a family is not told of at all. */
  static final List<String> NOT_TOLD =
      List.of(
          "oversight.BreakGlassReviewed", "oversight.RelationDeclared", "oversight.RelationEnded");

  private final boolean toFamily;
  private final Role reader;

  private OversightTelling(boolean toFamily, Role reader) {
    this.toFamily = toFamily;
    this.reader = reader;
  }

  /** To whoever reads. */
  static OversightTelling to(Role reader) {
    return new OversightTelling(reader == Role.FAMILY_MEMBER, reader);
  }

  /** To a person of the family, whoever reads it to this person. */
  static OversightTelling toFamily(Role reader) {
    return new OversightTelling(true, reader);
  }

  /** True when what happened is held back. */
  boolean holdsBack(FamilyEvent event) {
    return event instanceof OversightEvent && isNoOverseer()
        || event instanceof ErasureEvent && (reader == Role.CASEWORKER || reader == Role.SYSTEM);
  }

  /** True when it is held back, too, who was concerned and who recorded it. */
  boolean holdsBackWho(FamilyEvent event) {
    return event instanceof OversightEvent && isNoOverseer();
  }

  /** True when a family is told that its file was opened. */
  boolean isOpening(FamilyEvent event) {
    return toFamily && event instanceof GlassBroken;
  }

  private boolean isNoOverseer() {
    return toFamily || reader == Role.CASEWORKER || reader == Role.SYSTEM;
  }
}
