/**
 * Disclosure control (diskretionering): which figures of an edition are hidden, so that nobody can
 * reckon what tells of few persons or families from all that is shown, in it and in the editions
 * before it. Pure: no database, no clock, the same answer for the same question.
 */
@NullMarked
package org.familyplan.query.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
