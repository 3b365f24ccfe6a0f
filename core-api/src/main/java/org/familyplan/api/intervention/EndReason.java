package org.familyplan.api.intervention;

/** Why an intervention ended (afslutningsårsag, KL). */
public enum EndReason {
  /** An event caused it. */
  CAUSED_BY_EVENT,
  /** No further need, assessed by the citizen. */
  NO_FURTHER_NEED_CITIZEN,
  /** No further need, assessed by the professional. */
  NO_FURTHER_NEED_PROFESSIONAL,
  /** The citizen did not turn up (udeblevet). */
  NO_SHOW,
  /** Active opt-out. */
  OPTED_OUT,
  /** Goes on elsewhere, outside this plan. */
  HANDED_ON
}
