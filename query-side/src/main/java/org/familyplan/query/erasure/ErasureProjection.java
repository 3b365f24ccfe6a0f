package org.familyplan.query.erasure;

import java.time.LocalDate;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.erasure.ErasureEvent.ErasureDecided;
import org.familyplan.api.erasure.ErasureEvent.ErasureDone;
import org.familyplan.api.erasure.ErasureEvent.ErasureRequested;
import org.familyplan.api.erasure.ErasureRequestsView;
import org.familyplan.api.erasure.Retention;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.familyfile.FamilyFileProjection;
import org.jspecify.annotations.Nullable;

/** Remembers requests for erasure and shows them. */
public final class ErasureProjection {
  private ErasureProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(ErasureEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case ErasureRequested e ->
          entries.put(e.erasureId(), new ErasureEntry(eventId, e, null, null));
      case ErasureDecided e ->
          entries.update(ErasureEntry.class, e.erasureId(), r -> r.decided(eventId, e));
      case ErasureDone e ->
          entries.update(ErasureEntry.class, e.erasureId(), r -> r.done(eventId, e));
    }
  }

  /** The family's requests, and when its closed file is due for review. */
  public static ErasureRequestsView view(
      FamilyId family, long version, Entries entries, LocalDate day) {
    return new ErasureRequestsView(
        family,
        version,
        day,
        reviewOn(entries),
        entries.all(ErasureEntry.class).stream().map(ErasureEntry::view).toList());
  }

  private static @Nullable LocalDate reviewOn(Entries entries) {
    LocalDate closedOn = FamilyFileProjection.file(entries).closedOn();
    return closedOn == null ? null : Retention.reviewOn(closedOn);
  }
}
