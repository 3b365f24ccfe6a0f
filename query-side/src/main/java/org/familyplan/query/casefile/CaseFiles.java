package org.familyplan.query.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.query.casefile.CaseFile.Found;
import org.familyplan.query.moment.Moments;
import org.familyplan.query.moment.Past;

/** Reads files as they were known at a position of the log. */
public final class CaseFiles {
  private final Moments moments;
  private final EventSchema schema;

  public CaseFiles(Moments moments, EventSchema schema) {
    this.moments = moments;
    this.schema = schema;
  }

  /** The file; empty when nothing of it was known then. */
  public Optional<CaseFile> find(FamilyId family, long position) {
    return find(family, position, each -> true);
  }

  /**
   * The file as it was on a day: without what became true later. Whose file it is and who its
   * persons are is told on any day. Empty as above.
   */
  public Optional<CaseFile> find(FamilyId family, long position, LocalDate day) {
    return find(
        family, position, each -> saysWho(each.event()) || !beganOn(each.event()).isAfter(day));
  }

  private static boolean saysWho(FamilyEvent event) {
    return event instanceof FamilyFileOpened
        || event instanceof FamilyMemberAdded
        || event instanceof MemberDetailsCorrected;
  }

  private LocalDate beganOn(FamilyEvent event) {
    return schema.typeOf(event).effectiveFrom(event);
  }

  private Optional<CaseFile> find(FamilyId family, long position, Predicate<Entry> wanted) {
    Past past = moments.sealed(family);
    long version = past.version(position);
    return version == 0
        ? Optional.empty()
        : Optional.of(
            new CaseFile(
                family,
                version,
                position,
                past.inForce(version).stream()
                    .filter(wanted)
                    .map(each -> new Found<>(each.eventId(), each.event()))
                    .toList()));
  }
}
