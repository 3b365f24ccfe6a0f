/**
 * Merkle trees over the event log and the access log, and signed statements about them, so that
 * nobody needs to trust whoever runs the database (RFC 9162, C2SP tlog-tiles, tlog-checkpoint,
 * signed-note).
 */
@NullMarked
package org.familyplan.platform.transparency;

import org.jspecify.annotations.NullMarked;
