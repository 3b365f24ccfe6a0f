/** What a decision is taken with, what it records, and how it refuses. */
@NullMarked
package org.familyplan.platform.decision;

import org.jspecify.annotations.NullMarked;
