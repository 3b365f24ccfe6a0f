package org.familyplan.command.erasure;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about the right to be erased (domain 7.3). */
public enum ErasureRule implements Rule {
  REQUEST_IS_NEW("erasure.exists", Kind.STATE, "A request with this id is in the file already."),
  REQUEST_IS_KNOWN(
      "erasure.unknown", Kind.UNKNOWN, "There is no request for erasure with this id."),
  NOT_IN_THE_FUTURE(
      "erasure.in-future",
      Kind.VALUE,
      "What was asked, decided or done was so not later than today."),
  WHO_IS_CONCERNED_ASKS(
      "erasure.not-requested-by-those-entitled",
      Kind.STATE,
      "Erasure is requested by the person, or for a child by somebody who has custody."),
  DECIDED_ONCE("erasure.already-decided", Kind.STATE, "The request is decided already."),
  DAYS_ARE_IN_ORDER(
      "erasure.dates-out-of-order", Kind.STATE, "Erasure is requested, then decided, then done."),
  A_REFUSAL_NAMES_ITS_LAW(
      "erasure.without-legal-basis",
      Kind.VALUE,
      "What is refused names the law that it rests on; what is granted whole does not."),
  A_PART_IS_NAMED(
      "erasure.entries-unclear",
      Kind.VALUE,
      "The entries to erase are named when the request is partly granted, and only then, each"
          + " once."),
  ENTRIES_ARE_KNOWN("erasure.entry-unknown", Kind.UNKNOWN, "The family has no such entry."),
  ENTRIES_ARE_ABOUT_THE_PERSON(
      "erasure.entry-of-another",
      Kind.STATE,
      "Only entries that name the person are erased for the person."),
  ERASURE_IS_GRANTED("erasure.not-granted", Kind.STATE, "Only what was granted is erased."),
  ERASED_ONCE("erasure.already-done", Kind.STATE, "The erasure is certified already.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  ErasureRule(String code, Kind kind, String sentence) {
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
