package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.app.demo.Step;
import org.familyplan.app.demo.Telling;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.identity.Actor;

/** What is told about one family, in any order, and what could be told if there is room. */
final class Facts {
  private static final int LARGEST_BATCH = 50;

  private final String key;
  private final FamilyId familyId;
  private final Actor manager;
  private final Chance chance;
  private final List<Told> told = new ArrayList<>();
  private final List<Offer> preferred = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private int commands;

  private record Told(
      String label, LocalDate recordedOn, Actor actor, List<? extends FamilyCommand> commands) {

    Told by(Actor other) {
      return new Told(label, recordedOn, other, commands);
    }

    boolean isToldWith(Told other) {
      return recordedOn.equals(other.recordedOn)
          && actor.equals(other.actor)
          && commands.size() + other.commands.size() <= LARGEST_BATCH;
    }

    Told and(Told other) {
      List<FamilyCommand> both = new ArrayList<>(commands);
      both.addAll(other.commands);
      return new Told(label, recordedOn, actor, both);
    }
  }

  private record Offer(int commands, Runnable telling) {}

  /**
   * A fact that may turn out to be wrong.
   *
   * @param entry stands for the entry that holds it
   * @param truth what it should have been
   */
  record Mistake(EventId entry, LocalDate recordedOn, Actor actor, Correctable truth) {}

  /**
   * Nothing told yet.
   *
   * @param manager who writes what is heard by somebody without a task in the file
   */
  Facts(String key, FamilyId familyId, Actor manager, Chance chance) {
    this.key = key;
    this.familyId = familyId;
    this.manager = manager;
    this.chance = chance;
  }

  /** Tells a submission; facts of one day are recorded in the order in which they are told. */
  String tell(LocalDate recordedOn, Actor actor, List<? extends FamilyCommand> submission) {
    String label = key + " #" + (told.size() + 1);
    told.add(new Told(label, recordedOn, actor, submission));
    commands += submission.size();
    return label;
  }

  /** Number of commands told. */
  int commands() {
    return commands;
  }

  /** Offers facts that are told before other offers if there is room for as many commands. */
  void prefer(int commands, Runnable telling) {
    preferred.add(new Offer(commands, telling));
  }

  /** Offers facts that are told if there is room for as many commands. */
  void offer(int commands, Runnable telling) {
    offers.add(new Offer(commands, telling));
  }

  /** Tells what was offered in a random order, leaving some room. */
  void tellOffers(int most) {
    chance.shuffled(preferred).forEach(offer -> tell(offer, most));
    int half = commands + (most - commands) / 2;
    chance.shuffled(offers).forEach(offer -> tell(offer, half));
  }

  private void tell(Offer offer, int most) {
    if (commands + offer.commands() <= most) {
      offer.telling().run();
    }
  }

  /** Stands for the entry that a command of a submission leads to. */
  EventId entry(String label, int index) {
    named.add(label);
    return Step.event(familyId, label, index);
  }

  /** Notes that the first fact of a submission may turn out to have been this one instead. */
  void mayHaveBeen(String label, LocalDate recordedOn, Actor actor, Correctable truth) {
    mistakes.add(new Mistake(entry(label, 0), recordedOn, actor, truth));
  }

  /** What may turn out to be wrong. */
  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** All facts in the order of their days. */
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

  /** In the order of the days, told by those who have a task that day as far as told before. */
  private List<Told> byWhomItConcerns() {
    Tasks tasks = new Tasks();
    List<Told> all = new ArrayList<>();
    for (Told each : told.stream().sorted(Comparator.comparing(Told::recordedOn)).toList()) {
      all.add(tasks.includes(each.actor(), each.recordedOn()) ? each : each.by(manager));
      each.commands().forEach(tasks::learn);
    }
    return all;
  }

  /** What somebody tells on one day goes into one batch, but for entries that are named later. */
  private Collection<Told> batches() {
    Deque<Told> batches = new ArrayDeque<>();
    for (Told next : byWhomItConcerns()) {
      Told last = batches.peekLast();
      boolean apart = last == null || named.contains(next.label()) || named.contains(last.label());
      if (apart || !last.isToldWith(next)) {
        batches.addLast(next);
      } else {
        batches.addLast(batches.removeLast().and(next));
      }
    }
    return batches;
  }
}
