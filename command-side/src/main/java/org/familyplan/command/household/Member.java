package org.familyplan.command.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** One member: details as corrected, days in the household, days in the effort. */
public final class Member {
  private final PersonId personId;
  private FamilyRole role;
  private String name;
  private LocalDate birthDate;
  private @Nullable String cpr;
  private final Timeline<Boolean> household = new Timeline<>();
  private final Timeline<Boolean> effort = new Timeline<>();
  private final List<Move> moves = new ArrayList<>();

  private record Move(LocalDate on, boolean in) {}

  Member(FamilyMemberAdded added) {
    personId = added.personId();
    role = added.role();
    name = added.name();
    birthDate = added.birthDate();
    cpr = added.cpr();
    moved(added.since(), true);
  }

  void correct(MemberDetailsCorrected correction) {
    role = correction.role() == null ? role : correction.role();
    name = correction.name() == null ? name : correction.name();
    birthDate = correction.birthDate() == null ? birthDate : correction.birthDate();
    cpr = correction.cpr() == null ? cpr : correction.cpr();
  }

  void left(LocalDate on) {
    moved(on, false);
  }

  void returned(LocalDate on) {
    moved(on, true);
  }

  private void moved(LocalDate on, boolean in) {
    moves.add(new Move(on, in));
    if (in) {
      household.put(on, null, true);
    } else {
      household.clear(on, null);
    }
  }

  void enrolled(LocalDate on) {
    effort.put(on, null, true);
  }

  void withdrawn(LocalDate on) {
    effort.clear(on, null);
  }

  /** Who. */
  public PersonId personId() {
    return personId;
  }

  /** The name as last corrected. */
  public String name() {
    return name;
  }

  /** The role as last corrected. */
  public FamilyRole role() {
    return role;
  }

  /** The birth date as last corrected. */
  public LocalDate birthDate() {
    return birthDate;
  }

  @Nullable String cpr() {
    return cpr;
  }

  /** Completed years of age on that day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** True when part of the household on that day. */
  public boolean isInHouseholdOn(LocalDate day) {
    return household.at(day).isPresent();
  }

  /** True when taking part in the effort on that day. */
  public boolean isEnrolledOn(LocalDate day) {
    return effort.at(day).isPresent();
  }

  /** True when on that day, and open-ended, taking part in the effort. */
  boolean isEnrolledFrom(LocalDate day) {
    return effort.spanAt(day).filter(span -> span.until() == null).isPresent();
  }

  /** True when neither on that day nor later taking part in the effort. */
  boolean isNeverEnrolledFrom(LocalDate day) {
    return effort.isFree(day, null);
  }

  boolean movesAfter(LocalDate day) {
    return moves.stream().anyMatch(move -> move.on().isAfter(day));
  }

  /** True when moves in and out alternate and each lies after the one before. */
  boolean movesAreCoherent() {
    return IntStream.range(1, moves.size())
        .allMatch(
            i ->
                moves.get(i).in() != moves.get(i - 1).in()
                    && moves.get(i).on().isAfter(moves.get(i - 1).on()));
  }
}
