/**
 * What a table of figures is made of. A population's units (persons, families, goals …) are told
 * apart by attributes; a table is a population counted by some of them, and each of its cells is
 * known by the codes that its units share. The same cell in two tables is the same cell: that is
 * how margins tie tables to each other, and what disclosure control reckons with.
 */
@NullMarked
package org.familyplan.query.statistics.table;

import org.jspecify.annotations.NullMarked;
