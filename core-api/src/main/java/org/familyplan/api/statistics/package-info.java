/**
 * Figures: subjects, tables, published editions, exact figures for those who may see the persons.
 */
@NullMarked
package org.familyplan.api.statistics;

import org.jspecify.annotations.NullMarked;
