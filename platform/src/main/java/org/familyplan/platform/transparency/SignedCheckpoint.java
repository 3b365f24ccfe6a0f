package org.familyplan.platform.transparency;

import java.time.Instant;
import org.familyplan.api.transparency.LogName;

/**
 * A checkpoint as it was handed out.
 *
 * @param size entries in the tree
 * @param keyId which key signed it
 * @param root root hash of the tree
 * @param note the signed note
 */
public record SignedCheckpoint(
    LogName log,
    String origin,
    long size,
    String keyId,
    byte[] root,
    Instant signedAt,
    String note) {}
