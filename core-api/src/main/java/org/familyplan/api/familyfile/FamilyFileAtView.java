package org.familyplan.api.familyfile;

import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;

/**
 * A family's file at a moment; it is held back from nobody who may look.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 */
public record FamilyFileAtView(
    FamilyId familyId, long version, LocalDate validAt, FamilyFileView file) {}
