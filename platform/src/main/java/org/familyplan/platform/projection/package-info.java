/**
 * Brings read models up to date from the log: exactly once per event, in order, on any number of
 * nodes, and rebuilt beside the one that is read.
 *
 * <p>The log's positions have no holes and become visible in order, so one number says how far a
 * segment of a projection has come. A {@code Step} locks that number's row, reads on from there,
 * projects, and writes the new number, all in one transaction: no leases, no tokens, no clock. A
 * {@code Worker} takes steps; the {@code Caretaker} sees what stands in the database and puts
 * workers on it, so a rebuild begun on one node is worked on by all and outlives them. {@code
 * Rebuilds} holds the numbers of both generations still while readers are led from one to the
 * other.
 *
 * <p>Of failures, those that pass by themselves are waited out. An event that fails alone stops its
 * family ({@code StoppedFamilies}); an event that this release cannot read stops its segment, and
 * nothing is ever passed over in silence.
 */
@NullMarked
package org.familyplan.platform.projection;

import org.jspecify.annotations.NullMarked;
