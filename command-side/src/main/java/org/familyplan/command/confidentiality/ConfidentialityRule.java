package org.familyplan.command.confidentiality;

import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;

/** Rules about what is kept from whom (domain 7.5). */
public enum ConfidentialityRule implements Rule {
  PROTECTION_HAS_A_DAY(
      "confidentiality.empty-period",
      Kind.VALUE,
      "A protection ends after the day on which it begins."),
  ADDRESS_IS_NOT_PROTECTED(
      "confidentiality.address-protected",
      Kind.STATE,
      "The address is protected on some of these days already."),
  ADDRESS_IS_PROTECTED(
      "confidentiality.address-not-protected",
      Kind.STATE,
      "A protection is lifted on a day on which it holds, after its first day."),
  ENTRY_IS_KNOWN("confidentiality.entry-unknown", Kind.UNKNOWN, "The family has no such entry."),
  SOMEBODY_IS_KEPT_OUT(
      "confidentiality.nobody-kept-out", Kind.VALUE, "A restriction keeps an entry from somebody."),
  EACH_IS_NAMED_ONCE(
      "confidentiality.named-twice", Kind.VALUE, "A reader and a member are named once."),
  ENTRY_IS_NOT_RESTRICTED(
      "confidentiality.entry-restricted",
      Kind.STATE,
      "The entry is restricted already; lift that restriction first."),
  ENTRY_IS_RESTRICTED(
      "confidentiality.entry-not-restricted",
      Kind.STATE,
      "Only a restricted entry is opened again.");

  private final String code;
  private final Kind kind;
  private final String sentence;

  ConfidentialityRule(String code, Kind kind, String sentence) {
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
