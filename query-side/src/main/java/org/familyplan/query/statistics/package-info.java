/** Figures: what answers the questions about them. */
@NullMarked
package org.familyplan.query.statistics;

import org.jspecify.annotations.NullMarked;
