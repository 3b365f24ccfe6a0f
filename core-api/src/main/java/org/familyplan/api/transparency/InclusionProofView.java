package org.familyplan.api.transparency;

import java.util.List;

/**
 * Proof that an entry is in a tree. Hashes are SHA-256 in base64.
 *
 * @param origin the log's name as its checkpoints have it
 * @param index place of the entry from 0
 * @param size size of the tree
 * @param leafHash the entry's leaf hash
 * @param root the tree's root hash
 * @param path hashes of the proof, from the leaf upwards
 */
public record InclusionProofView(
    String origin, long index, long size, String leafHash, String root, List<String> path) {}
