/**
 * Control series: municipalities' own figures that stand beside published ones. They come from
 * outside, never from the log, and no edition knows of them.
 */
@NullMarked
package org.familyplan.query.statistics.control;

import org.jspecify.annotations.NullMarked;
