package org.familyplan.api.confidentiality;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from whom in a family's file.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param addresses of each member, earliest first
 * @param protections of each member's address, earliest first
 * @param restrictions entries that not everybody may read or could not for a time, in the order in
 *     which they were restricted
 * @param withheld what this reader may not see today, and why
 */
public record ConfidentialityView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<Address> addresses,
    List<Protection> protections,
    List<RestrictedEntry> restrictions,
    List<WithheldView> withheld) {

  /**
   * Where a member lives.
   *
   * @param eventId the entry that says so
   * @param from first day at the address
   * @param until first day at the next address, if one is recorded
   * @param tense whether it is the address on the view's day
   * @param shielded true when the address is protected on the view's day
   */
  public record Address(
      EventId eventId,
      PersonId personId,
      @PersonalData(of = "personId") Personal<String> address,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense,
      boolean shielded) {}

  /**
   * Days on which a member's address is protected.
   *
   * @param eventId the entry that says so
   * @param tense how the days lie to the view's day
   */
  public record Protection(
      EventId eventId,
      PersonId personId,
      @PersonalData(of = "personId") Personal<String> reason,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense) {}

  /**
   * A restricted entry.
   *
   * @param eventId the entry that restricted it
   * @param entry the restricted entry
   * @param restrictedOn day on which it was restricted
   * @param liftedOn day on which the restriction was lifted, if it was
   */
  public record RestrictedEntry(
      EventId eventId,
      EventId entry,
      @PersonalData Personal<String> reason,
      List<EntryReader> visibleTo,
      List<PersonId> hiddenFrom,
      LocalDate restrictedOn,
      @Nullable LocalDate liftedOn) {}
}
