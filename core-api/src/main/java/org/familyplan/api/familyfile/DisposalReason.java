package org.familyplan.api.familyfile;

/**
 * Why a closed file is disposed of (kassation); a code, because it outlives all that is personal.
 */
public enum DisposalReason {
  /** The review found that nothing in it is needed any more. */
  NO_LONGER_NEEDED,
  /** The archive has taken over what is to be kept (aflevering, arkivloven). */
  HANDED_TO_ARCHIVE
}
