package org.familyplan.command.record;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules of the duty to record. */
public enum RecordRule implements Rule {
  NOTE_IS_ABOUT_MEMBERS(
      "record.subject-unknown", Kind.UNKNOWN, "A note is about persons of this file."),
  NOTE_IS_NOT_IN_THE_FUTURE("record.in-future", Kind.VALUE, "A note tells of a day that has come."),
  ENTRY_IS_KNOWN("record.entry-unknown", Kind.UNKNOWN, "The family has no such entry."),
  ENTRY_IS_IN_FORCE(
      "record.entry-superseded",
      Kind.STATE,
      "The entry was corrected or marked erroneous since; name the entry that is in force."),
  FACT_IS_CORRECTABLE(
      "record.not-correctable",
      Kind.STATE,
      "Only dated facts are corrected; a decision is superseded by a new decision."),
  FACT_IS_OF_THE_SAME_KIND(
      "record.other-kind", Kind.STATE, "A fact is replaced by one of the same kind."),
  FACT_IS_ABOUT_THE_SAME(
      "record.other-subject",
      Kind.STATE,
      "A fact is replaced by one about the same family, person and thing."),
  FACT_CHANGES(
      "record.nothing-corrected",
      Kind.STATE,
      "The fact is recorded exactly so already: nothing would be corrected."),
  NOTHING_DEPENDS_ON_THE_ENTRY(
      "record.entry-has-dependents", Kind.STATE, "Other entries depend on this one:"),
  MARK_STAYS(
      "record.mark-stays",
      Kind.STATE,
      "A mark is not taken back; what was right after all is recorded anew."),
  OPENING_STAYS(
      "record.opening-stays", Kind.STATE, "The opening of the file cannot be marked erroneous.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  RecordRule(String code, Kind kind, String sentence) {
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
