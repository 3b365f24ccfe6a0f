package org.familyplan.query.measurement;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementDeclined;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementsView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Entries;

/** Remembers measurements and shows them. */
public final class MeasurementProjection {
  private MeasurementProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(MeasurementEvent event, EventId eventId, Entries entries) {
    MeasurementsEntry known = of(event.personId(), entries);
    entries.put(
        event.personId(),
        switch (event) {
          case MeasurementRecorded e -> known.with(e, eventId);
          case MeasurementDeclined e -> known.with(e, eventId);
        });
  }

  private static MeasurementsEntry of(PersonId personId, Entries entries) {
    return entries
        .find(MeasurementsEntry.class, personId.toString())
        .orElseGet(() -> MeasurementsEntry.of(personId));
  }

  /** The measurements of each member who has some on that day. */
  public static List<MeasurementsView> view(Entries entries, LocalDate day) {
    return entries.all(MeasurementsEntry.class).stream()
        .map(each -> each.view(day))
        .filter(each -> !each.measurements().isEmpty() || !each.declined().isEmpty())
        .toList();
  }
}
