package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.time.Timeline;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.HouseholdFacts;
import org.familyplan.query.statistics.facts.HouseholdFacts.Member;
import org.familyplan.query.statistics.facts.HouseholdFacts.Move;

/** A member in the course of the family. */
final class Participant {
  private static final int GROWN_UP = 18;

  private final Course course;
  private final Member member;
  private final Optional<LocalDate> diedOn;
  private final Map<String, StartAndEnd> measured = new HashMap<>();

  /**
   * A member.
   *
   * @param member as in the first file in which the member stands
   */
  Participant(Course course, Member member) {
    this.course = course;
    this.member = member;
    this.diedOn =
        course
            .facts(file -> file.household().moves())
            .filter(each -> isMine(each.personId()) && each.died())
            .map(Move::on)
            .min(Comparator.naturalOrder());
  }

  Course course() {
    return course;
  }

  PersonId personId() {
    return member.personId();
  }

  FamilyRole role() {
    return member.role();
  }

  Sex sex() {
    return member.sex();
  }

  /** Age in the calendar year (alder i kalenderåret): birth dates are erased with the person. */
  int ageOn(LocalDate day) {
    return day.getYear() - member.birthYear();
  }

  int ageAtStart() {
    return ageOn(course.start());
  }

  /** 0 to 17 years at start. */
  boolean isChild() {
    return ageAtStart() >= 0 && ageAtStart() < GROWN_UP;
  }

  /** Takes or took part in the effort, and is no child. */
  boolean isEnrolledAdult() {
    return isEnrolled() && ageAtStart() >= GROWN_UP;
  }

  boolean isEnrolled() {
    return course
        .facts(file -> file.household().efforts())
        .anyMatch(each -> isMine(each.personId()) && each.takesPart());
  }

  boolean isMine(PersonId person) {
    return person.equals(member.personId());
  }

  /** The member's own facts of a kind, from all files, earliest first. */
  <F> List<F> own(
      Function<FamilyFacts, List<F>> kind, Function<F, PersonId> whose, Function<F, LocalDate> on) {
    return course
        .facts(kind)
        .filter(each -> isMine(whose.apply(each)))
        .sorted(Comparator.comparing(on))
        .toList();
  }

  /** What an instrument says of the member at start and at end. */
  StartAndEnd measured(String instrument) {
    return measured.computeIfAbsent(instrument, each -> StartAndEnd.of(this, each));
  }

  /** First day on which nothing is true of the member any more, if the member died. */
  Optional<LocalDate> diedOn() {
    return diedOn;
  }

  boolean isAliveOn(LocalDate day) {
    return diedOn().filter(died -> !day.isBefore(died)).isEmpty();
  }

  /** In the household by one of the family's files. */
  boolean isAtHomeOn(LocalDate day) {
    return course.files().stream().anyMatch(file -> isAtHomeOn(day, file.household()));
  }

  private boolean isAtHomeOn(LocalDate day, HouseholdFacts household) {
    Timeline<Boolean> home = new Timeline<>();
    household.members().stream()
        .filter(each -> isMine(each.personId()))
        .forEach(each -> home.put(each.since(), null, true));
    household.moves().stream()
        .filter(each -> isMine(each.personId()))
        .forEach(each -> turn(home, each));
    return home.at(day).isPresent();
  }

  private static void turn(Timeline<Boolean> home, Move move) {
    if (move.back()) {
      home.put(move.on(), null, true);
    } else {
      home.clear(move.on(), null);
    }
  }

  static Stream<Participant> adults(Course course) {
    return course.members().stream().filter(Participant::isEnrolledAdult);
  }

  static Stream<Participant> children(Course course) {
    return course.members().stream().filter(Participant::isChild);
  }
}
