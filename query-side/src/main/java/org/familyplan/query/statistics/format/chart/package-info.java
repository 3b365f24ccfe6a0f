/**
 * Charts as SVG, drawn by own code: no script, no font and no picture from elsewhere, told apart
 * without colours, with a text that says the same.
 */
@NullMarked
package org.familyplan.query.statistics.format.chart;

import org.jspecify.annotations.NullMarked;
