package org.familyplan.api.transparency;

import java.util.List;

/**
 * Keys of a log's checkpoints.
 *
 * @param origins the names under which checkpoints were signed, oldest first; the last is in use
 * @param keys public keys as the verifier takes them (C2SP signed-note), each under each name
 */
public record LogKeysView(List<String> origins, List<String> keys) {}
