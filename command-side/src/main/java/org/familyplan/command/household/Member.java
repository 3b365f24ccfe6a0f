package org.familyplan.command.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** One member: details as corrected, days in the household, days in the effort. */
public final class Member {
  private final PersonId personId;
  private final LocalDate since;
  private FamilyRole role;
  private Sex sex;
  private Personal<String> name;
  private LocalDate birthDate;
  private @Nullable String cpr;
  private final Stays household = new Stays();
  private final Stays effort = new Stays();
  private final List<LocalDate> enrolments = new ArrayList<>();
  private final Timeline<List<PersonId>> custody = new Timeline<>();
  private @Nullable LocalDate diedOn;
  private boolean returnedFromDeath;

  Member(FamilyMemberAdded added) {
    personId = added.personId();
    since = added.since();
    role = added.role();
    sex = added.sex();
    name = added.name();
    birthDate = born(added.birthDate(), added.birthYear());
    cpr = cpr(added.cpr());
    household.turned(added.since(), true);
  }

  void correct(MemberDetailsCorrected correction) {
    role = correction.role() == null ? role : correction.role();
    sex = correction.sex() == null ? sex : correction.sex();
    name = correction.name() == null ? name : correction.name();
    Integer year = correction.birthYear();
    birthDate =
        correction.birthDate() == null || year == null
            ? birthDate
            : born(correction.birthDate(), year);
    cpr = correction.cpr() == null ? cpr : cpr(correction.cpr());
  }

  /** Of an erased birth date the year is left; the member counts as old as that allows. */
  private static LocalDate born(Personal<LocalDate> birthDate, int birthYear) {
    return birthDate.known().orElse(LocalDate.of(birthYear, 1, 1));
  }

  private static @Nullable String cpr(@Nullable Personal<String> cpr) {
    return cpr == null ? null : cpr.known().orElse(null);
  }

  void left(FamilyMemberLeft event) {
    household.turned(event.leftOn(), false);
    if (event.reason() == LeavingReason.DEATH) {
      diedOn = event.leftOn();
    }
  }

  void returned(LocalDate on) {
    returnedFromDeath |= isDead();
    household.turned(on, true);
  }

  void enrolled(LocalDate on) {
    enrolments.add(on);
    effort.turned(on, true);
  }

  void withdrawn(LocalDate on) {
    effort.turned(on, false);
  }

  void inCustody(LocalDate from, List<PersonId> holders) {
    custody.turn(from, holders);
  }

  /** Who has custody on that day, of those in the file. */
  public List<PersonId> custodyHoldersOn(LocalDate day) {
    return custody.at(day).orElse(List.of());
  }

  /** Who. */
  public PersonId personId() {
    return personId;
  }

  /** The name as last corrected. */
  public Personal<String> name() {
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

  Sex sex() {
    return sex;
  }

  @Nullable String cpr() {
    return cpr;
  }

  /** First day as a member. */
  LocalDate since() {
    return since;
  }

  /** Completed years of age on that day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** True when under 18 on that day. */
  public boolean isMinorOn(LocalDate day) {
    return ageOn(day) < Household.ADULT;
  }

  /** True when part of the household on that day. */
  public boolean isInHouseholdOn(LocalDate day) {
    return household.isInOn(day);
  }

  /** True when taking part in the effort on that day. */
  public boolean isEnrolledOn(LocalDate day) {
    return effort.isInOn(day);
  }

  boolean canMoveOn(LocalDate day) {
    return household.canTurn(day);
  }

  boolean canEnrolOrWithdrawOn(LocalDate day) {
    return effort.canTurn(day);
  }

  boolean isDead() {
    return diedOn != null;
  }

  /** True up to the day of death, that day included. */
  boolean isAliveOn(LocalDate day) {
    return diedOn == null || !day.isAfter(diedOn);
  }

  /** First days of the custody recorded over the member. */
  List<LocalDate> custody() {
    return custody.spans().stream().map(Timeline.Span::from).toList();
  }

  /** First days of taking part in the effort. */
  List<LocalDate> enrolments() {
    return List.copyOf(enrolments);
  }

  /** True when every move fits the one before and none follows death. */
  boolean movesAreCoherent() {
    return household.isCoherent() && !returnedFromDeath;
  }

  /** True when taking part began and ended in turn. */
  boolean enrolmentsAreCoherent() {
    return effort.isCoherent();
  }
}
