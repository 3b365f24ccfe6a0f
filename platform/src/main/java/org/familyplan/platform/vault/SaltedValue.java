package org.familyplan.platform.vault;

import java.util.UUID;

/**
 * A value with the salt under which the stored event commits to it: HMAC-SHA256 with the salt as
 * key, over the value, is the commitment.
 *
 * @param reference under which the event refers to it
 * @param salt 16 random bytes
 * @param value UTF-8
 */
public record SaltedValue(UUID reference, byte[] salt, byte[] value) {}
