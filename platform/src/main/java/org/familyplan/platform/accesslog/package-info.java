/**
 * The access log: every look at personal data is recorded before the answer leaves, and never
 * changed afterwards.
 */
@NullMarked
package org.familyplan.platform.accesslog;

import org.jspecify.annotations.NullMarked;
