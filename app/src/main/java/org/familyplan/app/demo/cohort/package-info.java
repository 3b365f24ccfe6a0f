/**
 * The programme's cohort at its published size, invented from a fixed seed: ten municipalities, 348
 * families, 1,252 persons, September 2014 to December 2016.
 */
@NullMarked
package org.familyplan.app.demo.cohort;

import org.jspecify.annotations.NullMarked;
