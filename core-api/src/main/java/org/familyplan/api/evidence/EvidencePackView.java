package org.familyplan.api.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * What an evidence pack says of itself: the pack's {@code manifest.json}.
 *
 * @param form name and version of the pack's form
 * @param from first day of recording, null for the beginning
 * @param until last day of recording, null for as late as there is
 * @param language of sentences, {@code da} or {@code en}
 * @param role in which the reader asked
 * @param scope how much of the file this reader is shown
 * @param purpose what the reader asked for it for
 * @param asOf when the checkpoint of the events was signed: what the pack holds, the log held then
 * @param access what is said of the access log; null when this reader may not read it
 * @param files every file but this one and its signature
 */
public record EvidencePackView(
    String form,
    FamilyId familyId,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String language,
    String role,
    PackScope scope,
    LookPurpose purpose,
    Instant asOf,
    PackedEvents events,
    @Nullable PackedLooks access,
    List<PackedFile> files) {

  /** How much of a file a reader is shown. */
  public enum PackScope {
    /** Every event of the period; of withheld ones the hash. */
    WHOLE,
    /** Only what is about the reader alone; other events are not mentioned. */
    OWN
  }

  /** How far apart the states of the plan are. */
  public enum StatesOf {
    /** One after each event. */
    EACH_EVENT,
    /** One at the end of each day of recording, where there are many events. */
    EACH_DAY
  }

  /**
   * The events of the period.
   *
   * @param origin name of the log that the proofs lead to
   * @param size of the tree that the proofs lead to
   * @param firstVersion number, in the family's history, of the first event of the period
   * @param lastVersion number of the last one; below the first when there is none
   * @param shown how many this reader is shown
   * @param withheld of how many there is the hash alone
   * @param younger how many of the period are younger than any checkpoint, and left out
   * @param states after what there is a state of the plan
   */
  public record PackedEvents(
      String origin,
      long size,
      long firstVersion,
      long lastVersion,
      int shown,
      int withheld,
      int younger,
      StatesOf states) {}

  /**
   * The looks of the period that concern the family.
   *
   * @param origin name of the log that the proofs lead to
   * @param size of the tree that the proofs lead to; 0 when there is nothing to prove
   * @param entries how many there are
   * @param younger how many are younger than any checkpoint, and left out
   */
  public record PackedLooks(String origin, long size, int entries, int younger) {}

  /**
   * A file of the pack.
   *
   * @param name its path in the zip file
   * @param bytes its length
   * @param sha256 of its bytes, in hexadecimal
   */
  public record PackedFile(String name, long bytes, String sha256) {}
}
