package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Step;
import org.familyplan.app.demo.Telling;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.identity.Actor;

/**
 * The course of one family: who they are, the days on which it turns, and what has been told so
 * far, in any order. The parts of the story (file, goals, help …) tell their facts here.
 */
final class Course {
  private static final int LATE = 30;
  private static final int SMALL = 5;
  private static final int LARGEST_BATCH = 50;

  private final String key;
  private final FamilyId familyId;
  private final Town town;
  private final List<Person> persons;
  private final Milestones milestones;
  private final Outcome outcome;
  private final Chance chance;
  private final List<Told> told = new ArrayList<>();
  private final List<Extra> preferred = new ArrayList<>();
  private final List<Extra> extras = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private int commands;

  private record Told(
      String label, LocalDate recordedOn, Actor actor, List<? extends FamilyCommand> commands) {

    boolean isToldWith(Told other) {
      return recordedOn.equals(other.recordedOn)
          && actor.equals(other.actor)
          && commands.size() + other.commands.size() <= LARGEST_BATCH;
    }

    Told and(Told other) {
      return new Told(
          label,
          recordedOn,
          actor,
          Stream.concat(commands.stream(), other.commands.stream()).toList());
    }
  }

  private record Extra(int cost, Runnable telling) {}

  /**
   * A fact that may turn out to be wrong.
   *
   * @param entry stands for the entry that holds it, see {@link #entry}
   * @param truth what it should have been
   */
  record Mistake(EventId entry, LocalDate recordedOn, Actor actor, Correctable truth) {}

  Course(String key, Town town, List<Person> persons, Schedule.Slot slot, Chance chance) {
    this.key = key;
    this.familyId = new FamilyId(Ids.of(key));
    this.town = town;
    this.persons = persons;
    this.milestones = Milestones.of(slot, chance);
    this.outcome = slot.end() == null ? Outcome.SOME : Outcome.of(chance);
    this.chance = chance;
  }

  /** Tells a submission; facts of one day are recorded in the order in which they are told. */
  String tell(LocalDate recordedOn, Actor actor, List<? extends FamilyCommand> submission) {
    String label = key + " #" + (told.size() + 1);
    told.add(new Told(label, recordedOn, actor, submission));
    commands += submission.size();
    return label;
  }

  String tell(LocalDate recordedOn, Actor actor, FamilyCommand... submission) {
    return tell(recordedOn, actor, List.of(submission));
  }

  /** Offers facts that are told before other offers if there is room for as many commands. */
  void prefer(int cost, Runnable telling) {
    preferred.add(new Extra(cost, telling));
  }

  /** Offers facts that are told if there is room for as many commands. */
  void offer(int cost, Runnable telling) {
    extras.add(new Extra(cost, telling));
  }

  /** Notes that the fact in a step told before may turn out to have been this one instead. */
  void mayHaveBeen(String label, int index, LocalDate recordedOn, Actor actor, Correctable truth) {
    mistakes.add(new Mistake(entry(label, index), recordedOn, actor, truth));
  }

  /** Stands for the entry that a step told before led to. */
  EventId entry(String label, int index) {
    named.add(label);
    return Step.event(familyId, label, index);
  }

  /** Tells what was offered, in a random order, as far as there is room. */
  void tellExtras(int most) {
    chance.shuffled(preferred).forEach(extra -> tell(extra, most));
    int half = commands + (most - commands) / 2;
    chance.shuffled(extras).forEach(extra -> tell(extra, half));
  }

  private void tell(Extra extra, int most) {
    if (commands + extra.cost() <= most) {
      extra.telling().run();
    }
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

  List<Step> steps(LocalTime morning) {
    Telling telling = new Telling(familyId, morning);
    for (Told each : batches()) {
      telling.tell(
          each.label(),
          each.recordedOn(),
          each.actor(),
          Circumstances.NONE,
          List.copyOf(each.commands()));
    }
    return telling.steps();
  }

  /** What somebody tells on one day goes into one batch, but for entries that are named later. */
  private List<Told> batches() {
    Deque<Told> batches = new ArrayDeque<>();
    for (Told next : told.stream().sorted(Comparator.comparing(Told::recordedOn)).toList()) {
      Told last = batches.peekLast();
      boolean apart = last == null || named.contains(next.label()) || named.contains(last.label());
      if (apart || !last.isToldWith(next)) {
        batches.addLast(next);
      } else {
        batches.addLast(batches.removeLast().and(next));
      }
    }
    return List.copyOf(batches);
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

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  int commands() {
    return commands;
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
