package org.familyplan.api.statistics;

/** How far an export has come. */
public enum ExportState {
  /** Nobody has begun. */
  QUEUED,
  /** It is being written; what is written is kept when the service stops. */
  RUNNING,
  /** The file can be fetched. */
  DONE,
  /** It cannot be written; the service's log says why. */
  FAILED,
  /** Whoever asked for it does not want it any more; there is no file. */
  CANCELLED
}
