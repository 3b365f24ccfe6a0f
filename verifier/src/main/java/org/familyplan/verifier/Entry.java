package org.familyplan.verifier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an exported log.
 *
 * @param position its own word for its place, from 1
 * @param leafHash computed from its bytes; of a disposed one as stored
 * @param micros recorded time in microseconds since 1970; 0 of a disposed one
 * @param stream the family, of events
 * @param sequence place in the family's stream, of events
 * @param disposed true when only the hash is left
 */
record Entry(
    long position,
    byte[] leafHash,
    long micros,
    @Nullable UUID stream,
    long sequence,
    boolean disposed) {}
