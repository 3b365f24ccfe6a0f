/**
 * What is counted: of each family's file the coarse facts that figures need, codes and days, never
 * a personal value. They are folded from the entries in force, kept in a table for the live figures
 * and folded anew from the log for those of an older position.
 */
@NullMarked
package org.familyplan.query.statistics.facts;

import org.jspecify.annotations.NullMarked;
