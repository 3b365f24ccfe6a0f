package org.familyplan.api.familyfile;

/** Why an effort ended (afslutningsårsag, after KL's codes). */
public enum ClosureReason {
  /** No further need, assessed by the family. */
  NO_FURTHER_NEED_FAMILY,
  /** No further need, assessed by the professionals. */
  NO_FURTHER_NEED_PROFESSIONAL,
  /** An event made the effort pointless. */
  CAUSED_BY_EVENT,
  /** The family did not turn up. */
  NO_SHOW,
  /** The family chose to leave. */
  OPTED_OUT,
  /** The family moved to another municipality. */
  MOVED_AWAY
}
