package org.familyplan.api.difference;

import java.time.LocalDate;

/**
 * A moment of a family that was compared with another.
 *
 * @param validAt the day that its plan is about
 * @param version number of events that were known
 * @param position position of the last of them in the whole log
 */
public record ComparedMoment(LocalDate validAt, long version, long position) {}
