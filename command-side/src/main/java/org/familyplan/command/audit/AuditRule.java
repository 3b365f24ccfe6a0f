package org.familyplan.command.audit;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about findings of audits. */
public enum AuditRule implements Rule {
  FINDING_IS_NEW(
      "audit.finding-exists", Kind.STATE, "A finding with this id is in the file already."),
  FINDING_RESTS_ON_ENTRIES(
      "audit.entry-unknown", Kind.UNKNOWN, "A finding rests on entries of this file."),
  AN_AUDITOR_FINDS("audit.finder-not-auditor", Kind.STATE, "An auditor records findings.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  AuditRule(String code, Kind kind, String sentence) {
    this.code = code;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
