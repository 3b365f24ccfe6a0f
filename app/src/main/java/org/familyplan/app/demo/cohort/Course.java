package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.app.demo.Ids;
import org.familyplan.platform.identity.Actor;

/**
 * The course of one family: who they are, the days on which it turns, and the facts told about it.
 * The parts of the story (file, goals, help …) tell theirs here.
 */
final class Course {
  private static final int LATE = 30;
  private static final int SMALL = 5;

  private final String key;
  private final FamilyId familyId;
  private final Town town;
  private final List<Person> persons;
  private final Milestones milestones;
  private final Outcome outcome;
  private final Chance chance;
  private final Facts facts;

  Course(String key, Town town, List<Person> persons, Schedule.Slot slot, Chance chance) {
    this.key = key;
    this.familyId = new FamilyId(Ids.of(key));
    this.town = town;
    this.persons = persons;
    this.milestones = Milestones.of(slot, chance);
    this.outcome = slot.end() == null ? Outcome.SOME : Outcome.of(chance);
    this.chance = chance;
    this.facts = new Facts(key, familyId, town.manager(), chance);
  }

  String tell(LocalDate recordedOn, Actor actor, List<? extends FamilyCommand> submission) {
    return facts.tell(recordedOn, actor, submission);
  }

  String tell(LocalDate recordedOn, Actor actor, FamilyCommand... submission) {
    return facts.tell(recordedOn, actor, List.of(submission));
  }

  Facts facts() {
    return facts;
  }

  /** When a fact of life that was true on a day comes to the service: mostly at once. */
  LocalDate heardOf(LocalDate day) {
    return chance.percent(LATE)
        ? orLast(Days.work(day.plusDays(chance.between(4, 40))))
        : orLast(Days.work(day));
  }

  /** The day, or the course's last day if that is earlier. */
  LocalDate orLast(LocalDate day) {
    return Days.earlier(day, milestones.last());
  }

  UUID id(String name) {
    return Ids.of(key + "/" + name);
  }

  PlanPartId partOf(Person person) {
    return new PlanPartId(id("part/" + person.id()));
  }

  FamilyId familyId() {
    return familyId;
  }

  Town town() {
    return town;
  }

  /** Who writes in the file on that day. */
  Actor acting(LocalDate day) {
    return town.actingOn(day);
  }

  Milestones milestones() {
    return milestones;
  }

  Outcome outcome() {
    return outcome;
  }

  Chance chance() {
    return chance;
  }

  List<Person> persons() {
    return persons;
  }

  /** True when there is room to tell more of each member. */
  boolean isSmall() {
    return persons.size() <= SMALL;
  }

  List<Person> adults() {
    return persons.stream().filter(Person::isAdult).toList();
  }

  List<Person> children() {
    return persons.stream().filter(person -> !person.isAdult()).toList();
  }
}
