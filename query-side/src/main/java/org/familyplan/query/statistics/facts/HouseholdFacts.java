package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.PersonId;

/**
 * Who belongs to a family and takes part in its effort.
 *
 * @param moves out of the household and back, in the order in which they were recorded
 * @param efforts taking part or no longer, in the order in which they were recorded
 */
public record HouseholdFacts(List<Member> members, List<Move> moves, List<Effort> efforts) {
  static final HouseholdFacts NONE = new HouseholdFacts(List.of(), List.of(), List.of());

  /** A member; what was registered wrongly is corrected from the beginning. */
  public record Member(
      PersonId personId, FamilyRole role, Sex sex, int birthYear, LocalDate since) {}

  /** A member is outside the household or back in it from a day on. */
  public record Move(PersonId personId, LocalDate on, boolean back, boolean died) {}

  /** A member takes part in the effort from a day on, or no longer. */
  public record Effort(PersonId personId, LocalDate on, boolean takesPart) {}

  HouseholdFacts with(HouseholdEvent event) {
    return switch (event) {
      case FamilyMemberAdded e -> new HouseholdFacts(Facts.and(members, member(e)), moves, efforts);
      case MemberDetailsCorrected e -> new HouseholdFacts(corrected(e), moves, efforts);
      case FamilyMemberLeft e ->
          moved(new Move(e.personId(), e.leftOn(), false, e.reason() == LeavingReason.DEATH));
      case FamilyMemberReturned e -> moved(new Move(e.personId(), e.returnedOn(), true, false));
      case MemberEnrolled e -> turned(new Effort(e.personId(), e.enrolledOn(), true));
      case MemberWithdrawn e -> turned(new Effort(e.personId(), e.withdrawnOn(), false));
      case CustodyRecorded e -> this;
    };
  }

  private static Member member(FamilyMemberAdded e) {
    return new Member(e.personId(), e.role(), e.sex(), e.birthYear(), e.since());
  }

  private List<Member> corrected(MemberDetailsCorrected e) {
    List<Member> corrected = new ArrayList<>(members);
    boolean known = false;
    for (int at = 0; at < corrected.size(); at++) {
      Member member = corrected.get(at);
      if (member.personId().equals(e.personId())) {
        corrected.set(at, corrected(member, e));
        known = true;
      }
    }
    if (!known) {
      throw new NoSuchElementException("no member to correct");
    }
    return List.copyOf(corrected);
  }

  private static Member corrected(Member member, MemberDetailsCorrected e) {
    return new Member(
        member.personId(),
        e.role() == null ? member.role() : e.role(),
        e.sex() == null ? member.sex() : e.sex(),
        e.birthYear() == null ? member.birthYear() : e.birthYear(),
        member.since());
  }

  private HouseholdFacts moved(Move move) {
    return new HouseholdFacts(members, Facts.and(moves, move), efforts);
  }

  private HouseholdFacts turned(Effort effort) {
    return new HouseholdFacts(members, moves, Facts.and(efforts, effort));
  }

  HouseholdFacts upTo(LocalDate day) {
    return new HouseholdFacts(
        Facts.upTo(day, members, Member::since),
        Facts.upTo(day, moves, Move::on),
        Facts.upTo(day, efforts, Effort::on));
  }
}
