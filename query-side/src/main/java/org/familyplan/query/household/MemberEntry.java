package org.familyplan.query.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.household.MemberView.Move;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** A member as remembered. */
public record MemberEntry(
    PersonId personId,
    FamilyRole role,
    Sex sex,
    Personal<String> name,
    Personal<LocalDate> birthDate,
    @Nullable Personal<String> cpr,
    LocalDate since,
    List<Move> moves,
    List<Turn> effort,
    List<Custody> custody) {

  /** Taking part in the effort or not from a day on. */
  record Turn(LocalDate on, boolean in) {}

  /** Who has custody from a day on. */
  record Custody(LocalDate from, List<PersonId> holders) {}

  static MemberEntry of(FamilyMemberAdded e) {
    return new MemberEntry(
        e.personId(),
        e.role(),
        e.sex(),
        e.name(),
        e.birthDate(),
        e.cpr(),
        e.since(),
        List.of(),
        List.of(),
        List.of());
  }

  MemberEntry corrected(MemberDetailsCorrected e) {
    return new MemberEntry(
        personId,
        e.role() == null ? role : e.role(),
        e.sex() == null ? sex : e.sex(),
        e.name() == null ? name : e.name(),
        e.birthDate() == null ? birthDate : e.birthDate(),
        e.cpr() == null ? cpr : e.cpr(),
        since,
        moves,
        effort,
        custody);
  }

  MemberEntry left(FamilyMemberLeft e, EventId eventId) {
    return moved(new Move(eventId, e.leftOn(), false, e.reason()));
  }

  MemberEntry returned(FamilyMemberReturned e, EventId eventId) {
    return moved(new Move(eventId, e.returnedOn(), true, null));
  }

  private MemberEntry moved(Move move) {
    return with(added(moves, move), effort, custody);
  }

  MemberEntry takesPart(LocalDate on, boolean in) {
    return with(moves, added(effort, new Turn(on, in)), custody);
  }

  MemberEntry inCustody(LocalDate from, List<PersonId> holders) {
    return with(moves, effort, added(custody, new Custody(from, holders)));
  }

  private MemberEntry with(List<Move> moves, List<Turn> effort, List<Custody> custody) {
    return new MemberEntry(
        personId, role, sex, name, birthDate, cpr, since, moves, effort, custody);
  }

  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /** First day after the member's life, if the member died. */
  public @Nullable LocalDate diedOn() {
    return moves.stream()
        .filter(each -> each.reason() == LeavingReason.DEATH)
        .map(Move::on)
        .findFirst()
        .orElse(null);
  }

  boolean isDeadOn(LocalDate day) {
    LocalDate diedOn = diedOn();
    return diedOn != null && !day.isBefore(diedOn);
  }

  private Timeline<Boolean> householdTimeline() {
    Timeline<Boolean> timeline = new Timeline<>();
    timeline.put(since, null, true);
    moves.forEach(each -> turn(timeline, each.on(), each.returned()));
    return timeline;
  }

  private Timeline<Boolean> effortTimeline() {
    Timeline<Boolean> timeline = new Timeline<>();
    effort.forEach(each -> turn(timeline, each.on(), each.in()));
    LocalDate diedOn = diedOn();
    if (diedOn != null) {
      timeline.clear(diedOn, null);
    }
    return timeline;
  }

  private static void turn(Timeline<Boolean> timeline, LocalDate on, boolean in) {
    if (in) {
      timeline.put(on, null, true);
    } else {
      timeline.clear(on, null);
    }
  }

  private Timeline<List<PersonId>> custodyTimeline() {
    Timeline<List<PersonId>> timeline = new Timeline<>();
    custody.forEach(each -> timeline.turn(each.from(), each.holders()));
    LocalDate diedOn = diedOn();
    if (diedOn != null) {
      timeline.clear(diedOn, null);
    }
    return timeline;
  }

  /**
   * The member on a day.
   *
   * @param alive whoever can hold custody
   */
  MemberView view(LocalDate day, Predicate<PersonId> alive) {
    Timeline<Boolean> in = householdTimeline();
    return new MemberView(
        personId,
        role,
        sex,
        name,
        birthDate,
        in.at(day).isPresent(),
        in.periods(),
        effortTimeline().periods(),
        custodyTimeline().at(day).orElse(List.of()).stream().filter(alive).toList(),
        moves);
  }
}
