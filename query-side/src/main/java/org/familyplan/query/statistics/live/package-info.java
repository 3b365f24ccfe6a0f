/** Exact figures, who stands behind them, and extracts: for those who may see the persons. */
@NullMarked
package org.familyplan.query.statistics.live;

import org.jspecify.annotations.NullMarked;
