/**
 * Whole editions as one file, written by jobs: in parts that are kept, so that a job goes on where
 * it was when the service is killed, on whichever node.
 */
@NullMarked
package org.familyplan.query.statistics.export;

import org.jspecify.annotations.NullMarked;
