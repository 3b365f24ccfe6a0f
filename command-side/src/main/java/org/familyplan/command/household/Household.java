package org.familyplan.command.household;

import static org.familyplan.command.household.HouseholdRule.BIRTH_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.household.HouseholdRule.BIRTH_STAYS_BEFORE_MEMBERSHIP;
import static org.familyplan.command.household.HouseholdRule.CORRECTION_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.household.HouseholdRule.CPR_FITS_BIRTH_DATE;
import static org.familyplan.command.household.HouseholdRule.CPR_IS_NEW;
import static org.familyplan.command.household.HouseholdRule.CUSTODY_BEGINS_AFTER_BIRTH;
import static org.familyplan.command.household.HouseholdRule.CUSTODY_HOLDERS_ARE_NAMED_ONCE;
import static org.familyplan.command.household.HouseholdRule.CUSTODY_IS_HELD_BY_ADULTS;
import static org.familyplan.command.household.HouseholdRule.CUSTODY_IS_OVER_A_CHILD;
import static org.familyplan.command.household.HouseholdRule.CUSTODY_TURNS_ONCE_A_DAY;
import static org.familyplan.command.household.HouseholdRule.DEATH_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.household.HouseholdRule.DETAILS_CHANGE;
import static org.familyplan.command.household.HouseholdRule.LATER_ENROLMENTS_STAY_TRUE;
import static org.familyplan.command.household.HouseholdRule.LATER_MOVES_STAY_TRUE;
import static org.familyplan.command.household.HouseholdRule.MEMBERSHIP_BEGINS_AFTER_BIRTH;
import static org.familyplan.command.household.HouseholdRule.MEMBER_IS_ENROLLED;
import static org.familyplan.command.household.HouseholdRule.MEMBER_IS_IN_THE_HOUSEHOLD;
import static org.familyplan.command.household.HouseholdRule.MEMBER_IS_KNOWN;
import static org.familyplan.command.household.HouseholdRule.MEMBER_IS_NEW;
import static org.familyplan.command.household.HouseholdRule.MEMBER_IS_NOT_ENROLLED;
import static org.familyplan.command.household.HouseholdRule.MEMBER_IS_OUT_OF_THE_HOUSEHOLD;
import static org.familyplan.command.household.HouseholdRule.NOTHING_BEGINS_AFTER_DEATH;
import static org.familyplan.command.household.HouseholdRule.SOMETHING_IS_CORRECTED;
import static org.familyplan.command.household.HouseholdRule.THE_DEAD_DO_NOT_RETURN;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.CorrectMemberDetails;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.HouseholdCommand.RecordCustody;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdCommand.RecordMemberReturned;
import org.familyplan.api.household.HouseholdCommand.WithdrawMember;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.household.HouseholdEvent.CustodyRecorded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.HouseholdEvent.MemberWithdrawn;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.decision.Contradictions;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Rule;
import org.familyplan.platform.eventschema.EventType;
import org.jspecify.annotations.Nullable;

/** The family's members. Other capabilities ask it who was in the household on which day. */
public final class Household {
  static final int ADULT = 18;
  private static final DateTimeFormatter CPR_DATE =
      DateTimeFormatter.ofPattern("ddMMuu", Locale.ROOT);

  /** Warning of a death that lies before other entries about the member. */
  static final String ENTRIES_AFTER_DEATH = "household.entries-after-death";

  private final Supplier<List<Entry>> entries;
  private final Map<PersonId, Member> members = new LinkedHashMap<>();
  private final List<Facts> facts = new ArrayList<>();

  /**
   * Nobody yet.
   *
   * @param entries the family's entries in force
   */
  public Household(Supplier<List<Entry>> entries) {
    this.entries = entries;
    restOnMembers(this::ofCustody);
    restOnMembers(Household::ofEnrolment);
  }

  /** A capability's facts, as far as they rest on others. */
  @FunctionalInterface
  public interface Facts {
    /** The rules that they break, one for each fact. */
    Stream<? extends Rule> broken();
  }

  /** A capability's facts about a member, as far as they rest on what is known of the member. */
  @FunctionalInterface
  public interface MemberFacts {
    /** The rules that they break, one for each fact. */
    Stream<? extends Rule> brokenBy(Member member);
  }

  /** Learns of facts that rest on others: whoever contradicts them later is warned. */
  public void restOn(Facts resting) {
    facts.add(resting);
  }

  /** Learns of facts that rest on members: their age, and when they were in the household. */
  public void restOnMembers(MemberFacts resting) {
    restOn(() -> members.values().stream().flatMap(resting::brokenBy));
  }

  /** What the facts of all capabilities contradict now. */
  public Contradictions contradictions() {
    return Contradictions.of(facts.stream().flatMap(Facts::broken));
  }

  /** Records what may be told late, and warns of facts that it contradicts. */
  public void record(FamilyEvent event, InformationKind kind, Decision decision) {
    Contradictions before = contradictions();
    decision.record(event, kind);
    contradictions().warnOfMoreThan(before, decision);
  }

  @CommandHandler
  void decide(AddFamilyMember command, Decision decision) {
    MEMBER_IS_NEW.unless(!members.containsKey(command.personId()), "personId");
    BIRTH_IS_NOT_IN_THE_FUTURE.unless(!command.birthDate().isAfter(decision.today()), "birthDate");
    CPR_FITS_BIRTH_DATE.unless(fits(command.cpr(), command.birthDate()), "cpr");
    CPR_IS_NEW.unless(isFree(command.cpr(), command.personId()), "cpr");
    MEMBERSHIP_BEGINS_AFTER_BIRTH.unless(!command.since().isBefore(command.birthDate()), "since");
    decision.record(
        new FamilyMemberAdded(
            command.familyId(),
            command.personId(),
            command.role(),
            command.sex(),
            command.name(),
            command.birthDate(),
            command.cpr(),
            command.since()),
        InformationKind.PLAN);
  }

  private static boolean fits(@Nullable String cpr, LocalDate birthDate) {
    return cpr == null || cpr.startsWith(CPR_DATE.format(birthDate));
  }

  private boolean isFree(@Nullable String cpr, PersonId owner) {
    return cpr == null
        || members.values().stream()
            .filter(each -> !each.personId().equals(owner))
            .noneMatch(each -> cpr.equals(each.cpr()));
  }

  @CommandHandler
  void decide(RecordCustody command, Decision decision) {
    Member child = alive(command.personId(), "personId", command.from(), "from");
    CUSTODY_BEGINS_AFTER_BIRTH.unless(!command.from().isBefore(child.birthDate()), "from");
    CUSTODY_IS_OVER_A_CHILD.unless(child.isMinorOn(command.from()), "from");
    CUSTODY_TURNS_ONCE_A_DAY.unless(!child.custody().contains(command.from()), "from");
    CUSTODY_HOLDERS_ARE_NAMED_ONCE.unless(
        new HashSet<>(command.holders()).size() == command.holders().size(), "holders");
    for (PersonId each : command.holders()) {
      Member holder = alive(each, "holders", command.from(), "holders");
      CUSTODY_IS_HELD_BY_ADULTS.unless(
          holder != child && holder.role() != FamilyRole.CHILD, "holders");
    }
    record(
        new CustodyRecorded(
            command.familyId(), command.personId(), command.holders(), command.from()),
        InformationKind.PLAN,
        decision);
  }

  @CommandHandler
  void decide(CorrectMemberDetails command, Decision decision) {
    Member member = known(command.personId(), "personId");
    SOMETHING_IS_CORRECTED.unless(
        Stream.of(command.role(), command.sex(), command.name(), command.birthDate(), command.cpr())
            .anyMatch(Objects::nonNull),
        "personId");
    CORRECTION_IS_NOT_IN_THE_FUTURE.unless(
        !command.correctedOn().isAfter(decision.today()), "correctedOn");
    identityStaysPlausible(command, member, decision.today());
    DETAILS_CHANGE.unless(changes(command, member), "personId");
    record(
        new MemberDetailsCorrected(
            command.familyId(),
            command.personId(),
            command.role(),
            command.sex(),
            command.name(),
            command.birthDate(),
            command.cpr(),
            command.reason(),
            command.correctedOn()),
        InformationKind.PLAN,
        decision);
  }

  private Stream<Rule> ofCustody(Member child) {
    return child.custody().stream()
        .flatMap(
            from ->
                Stream.of(
                        from.isBefore(child.birthDate()) ? CUSTODY_BEGINS_AFTER_BIRTH : null,
                        child.ageOn(from) < ADULT ? null : CUSTODY_IS_OVER_A_CHILD)
                    .filter(Objects::nonNull));
  }

  private static Stream<Rule> ofEnrolment(Member member) {
    return member.enrolments().stream()
        .filter(day -> !member.isInHouseholdOn(day))
        .map(day -> MEMBER_IS_IN_THE_HOUSEHOLD);
  }

  private void identityStaysPlausible(
      CorrectMemberDetails command, Member member, LocalDate today) {
    LocalDate birthDate = orElse(command.birthDate(), member.birthDate());
    String cpr = command.cpr() == null ? member.cpr() : command.cpr();
    BIRTH_IS_NOT_IN_THE_FUTURE.unless(!birthDate.isAfter(today), "birthDate");
    BIRTH_STAYS_BEFORE_MEMBERSHIP.unless(!birthDate.isAfter(member.since()), "birthDate");
    CPR_FITS_BIRTH_DATE.unless(fits(cpr, birthDate), command.cpr() == null ? "birthDate" : "cpr");
    CPR_IS_NEW.unless(isFree(cpr, member.personId()), "cpr");
  }

  private static boolean changes(CorrectMemberDetails command, Member member) {
    return orElse(command.role(), member.role()) != member.role()
        || orElse(command.sex(), member.sex()) != member.sex()
        || (command.name() != null && !member.name().equals(Personal.of(command.name())))
        || !orElse(command.birthDate(), member.birthDate()).equals(member.birthDate())
        || (command.cpr() != null && !command.cpr().equals(member.cpr()));
  }

  private static <T> T orElse(@Nullable T said, T known) {
    return said == null ? known : said;
  }

  @CommandHandler
  void decide(RecordMemberLeft command, Decision decision) {
    Member member = known(command.personId(), "personId");
    LATER_MOVES_STAY_TRUE.unless(member.canMoveOn(command.leftOn()), "leftOn");
    MEMBER_IS_IN_THE_HOUSEHOLD.unless(member.isInHouseholdOn(command.leftOn()), "leftOn");
    DEATH_IS_NOT_IN_THE_FUTURE.unless(
        command.reason() != LeavingReason.DEATH || !command.leftOn().isAfter(decision.today()),
        "leftOn");
    record(
        new FamilyMemberLeft(
            command.familyId(), command.personId(), command.leftOn(), command.reason()),
        InformationKind.PLAN,
        decision);
    if (command.reason() == LeavingReason.DEATH
        && isSaidAfter(command.leftOn(), command.personId(), decision)) {
      decision.warn(
          ENTRIES_AFTER_DEATH, "Other entries about the member lie after the day of death.");
    }
  }

  private boolean isSaidAfter(LocalDate day, PersonId person, Decision decision) {
    return entries.get().stream()
        .map(Entry::event)
        .filter(event -> EventType.ids(event).contains(person))
        .anyMatch(event -> decision.typeOf(event).effectiveFrom(event).isAfter(day));
  }

  @CommandHandler
  void decide(RecordMemberReturned command, Decision decision) {
    Member member = known(command.personId(), "personId");
    LATER_MOVES_STAY_TRUE.unless(member.canMoveOn(command.returnedOn()), "returnedOn");
    MEMBER_IS_OUT_OF_THE_HOUSEHOLD.unless(
        !member.isInHouseholdOn(command.returnedOn()), "returnedOn");
    THE_DEAD_DO_NOT_RETURN.unless(!member.isDead(), "personId");
    decision.record(
        new FamilyMemberReturned(command.familyId(), command.personId(), command.returnedOn()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(EnrolMember command, Decision decision) {
    Member member = known(command.personId(), "personId");
    MEMBER_IS_IN_THE_HOUSEHOLD.unless(member.isInHouseholdOn(command.enrolledOn()), "enrolledOn");
    MEMBER_IS_NOT_ENROLLED.unless(!member.isEnrolledOn(command.enrolledOn()), "enrolledOn");
    LATER_ENROLMENTS_STAY_TRUE.unless(
        member.canEnrolOrWithdrawOn(command.enrolledOn()), "enrolledOn");
    decision.record(
        new MemberEnrolled(command.familyId(), command.personId(), command.enrolledOn()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(WithdrawMember command, Decision decision) {
    Member member = known(command.personId(), "personId");
    MEMBER_IS_ENROLLED.unless(member.isEnrolledOn(command.withdrawnOn()), "withdrawnOn");
    LATER_ENROLMENTS_STAY_TRUE.unless(
        member.canEnrolOrWithdrawOn(command.withdrawnOn()), "withdrawnOn");
    decision.record(
        new MemberWithdrawn(
            command.familyId(),
            command.personId(),
            command.withdrawnOn(),
            Personal.of(command.reason())),
        InformationKind.PLAN);
  }

  /** Takes an event of this capability into the state. */
  public void evolve(HouseholdEvent event) {
    switch (event) {
      case FamilyMemberAdded e -> members.put(e.personId(), new Member(e));
      case CustodyRecorded e -> member(e.personId()).inCustody(e.from(), e.holders());
      case MemberDetailsCorrected e -> member(e.personId()).correct(e);
      case FamilyMemberLeft e -> member(e.personId()).left(e);
      case FamilyMemberReturned e -> member(e.personId()).returned(e.returnedOn());
      case MemberEnrolled e -> member(e.personId()).enrolled(e.enrolledOn());
      case MemberWithdrawn e -> member(e.personId()).withdrawn(e.withdrawnOn());
    }
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    LATER_MOVES_STAY_TRUE.unless(
        members.values().stream().allMatch(Member::movesAreCoherent), "entry");
    LATER_ENROLMENTS_STAY_TRUE.unless(
        members.values().stream().allMatch(Member::enrolmentsAreCoherent), "entry");
  }

  private Member member(PersonId personId) {
    return Objects.requireNonNull(members.get(personId));
  }

  /** The member, or a refusal that points at the component which named the person. */
  public Member known(PersonId personId, String component) {
    MEMBER_IS_KNOWN.unless(members.containsKey(personId), component);
    return member(personId);
  }

  /** When a person was born; empty for somebody unknown. */
  public Optional<LocalDate> birthDate(PersonId personId) {
    return Optional.ofNullable(members.get(personId)).map(Member::birthDate);
  }

  /**
   * The member, or a refusal when the person is unknown or died before that day.
   *
   * @param day component that says the day
   */
  public Member alive(PersonId personId, String component, LocalDate on, String day) {
    Member member = known(personId, component);
    NOTHING_BEGINS_AFTER_DEATH.unless(member.isAliveOn(on), day);
    return member;
  }

  /** True when all of them are in the household on that day. */
  public boolean areInHouseholdOn(Collection<PersonId> persons, LocalDate day) {
    return persons.stream().allMatch(each -> known(each, "members").isInHouseholdOn(day));
  }

  /** The members in the household on that day, in the order in which they were added. */
  public List<Member> inHouseholdOn(LocalDate day) {
    return members.values().stream().filter(each -> each.isInHouseholdOn(day)).toList();
  }

  /** Everybody who ever was a member. */
  public List<PersonId> everyone() {
    return List.copyOf(members.keySet());
  }
}
