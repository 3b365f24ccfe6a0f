package org.familyplan.api.transparency;

import java.util.List;

/**
 * Proof that a tree only grew. Hashes are SHA-256 in base64.
 *
 * @param origin the log's name as its checkpoints have it
 * @param from size of the smaller tree
 * @param to size of the larger tree
 * @param fromRoot root hash of the smaller tree
 * @param toRoot root hash of the larger tree
 * @param path hashes of the proof
 */
public record ConsistencyProofView(
    String origin, long from, long to, String fromRoot, String toRoot, List<String> path) {}
