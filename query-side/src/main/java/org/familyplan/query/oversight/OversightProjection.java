package org.familyplan.query.oversight;

import java.time.LocalDate;
import org.familyplan.api.oversight.Oversight;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.oversight.OversightView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.entries.Entries;

/** Remembers who opened the file without a task and who is bound to the family, and shows them. */
public final class OversightProjection {
  private OversightProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(OversightEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case GlassBroken e -> entries.put(e.breakGlassId(), new OpeningEntry(eventId, e, null));
      case BreakGlassReviewed e ->
          entries.update(OpeningEntry.class, e.breakGlassId(), o -> o.reviewed(eventId, e));
      case RelationDeclared e -> entries.put(e.relationId(), new RelationEntry(eventId, e, null));
      case RelationEnded e -> entries.update(RelationEntry.class, e.relationId(), r -> r.ended(e));
    }
  }

  /** Who may look and who may not, from what is remembered. */
  public static Oversight oversight(Entries entries) {
    Oversight oversight = new Oversight();
    entries.all(OpeningEntry.class).forEach(each -> take(each, oversight));
    entries.all(RelationEntry.class).forEach(each -> take(each, oversight));
    return oversight;
  }

  private static void take(OpeningEntry entry, Oversight into) {
    into.take(entry.broken());
    if (entry.followUp() != null) {
      into.take(entry.followUp().reviewed());
    }
  }

  private static void take(RelationEntry entry, Oversight into) {
    into.take(entry.declared());
    if (entry.end() != null) {
      into.take(entry.end());
    }
  }

  /** Openings and relations, with the tense of a day. */
  public static OversightView view(FamilyId family, long version, Entries entries, LocalDate day) {
    return new OversightView(
        family,
        version,
        day,
        entries.all(OpeningEntry.class).stream().map(each -> each.view(day)).toList(),
        entries.all(RelationEntry.class).stream().map(each -> each.view(day)).toList());
  }
}
