/**
 * Fills stores through the log's own writer, for measurements at sizes that no client waits for.
 */
@NullMarked
package org.familyplan.benchmarks.seed;

import org.jspecify.annotations.NullMarked;
