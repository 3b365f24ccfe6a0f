/**
 * Editions: a finite list of tables at one position of the log, what tells of few hidden in all of
 * them together and against all earlier editions.
 */
@NullMarked
package org.familyplan.query.statistics.edition;

import org.jspecify.annotations.NullMarked;
