package org.familyplan.app.demo.cohort;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.familyplan.app.demo.Step;
import org.familyplan.app.demo.Story;
import org.familyplan.platform.identity.Actor;

/**
 * The programme's cohort at its published size. Everything follows from the seed: the same seed,
 * the same story.
 */
public final class Cohort {
  /** Families that took part. */
  public static final int FAMILIES = 348;

  /** Children and adults who took part. */
  public static final int PERSONS = 1_252;

  private static final long SEED = 20_140_901;
  private static final int LEAST = 48;
  private static final int MOST = 76;
  private static final int SMALLEST = 2;
  private static final int LARGEST = 6;

  private record Place(String code, String name, Town.Change change, int families) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("420", "Assens", Town.Change.NONE, 35),
          new Place("153", "Brøndby", Town.Change.HANDOVER, 35),
          new Place("190", "Furesø", Town.Change.GAP, 34),
          new Place("766", "Hedensted", Town.Change.NONE, 35),
          new Place("621", "Kolding", Town.Change.HANDOVER, 35),
          new Place("360", "Lolland", Town.Change.NONE, 34),
          new Place("730", "Randers", Town.Change.HANDOVER, 35),
          new Place("740", "Silkeborg", Town.Change.GAP, 35),
          new Place("779", "Skive", Town.Change.NONE, 35),
          new Place("787", "Thisted", Town.Change.HANDOVER, 35));

  private Cohort() {}

  /** The cohort that demonstrations play. */
  public static Story story() {
    return story(SEED);
  }

  /** The employees of the ten municipalities in the roles in which they work. */
  public static List<Actor> people() {
    Chance chance = new Chance(SEED);
    sizes(chance.split());
    return PLACES.stream()
        .map(place -> town(place, chance.split()))
        .flatMap(town -> town.people().stream())
        .toList();
  }

  static Story story(long seed) {
    Chance chance = new Chance(seed);
    Deque<Integer> sizes = new ArrayDeque<>(sizes(chance.split()));
    return Story.merged(PLACES.stream().map(place -> story(place, sizes, chance.split())).toList());
  }

  private static Town town(Place place, Chance chance) {
    return new Town(place.code(), place.name(), place.change(), chance);
  }

  private static Story story(Place place, Deque<Integer> sizes, Chance chance) {
    Town town = town(place, chance);
    List<Schedule.Slot> slots = Schedule.of(place.families(), chance);
    List<Step> steps = new ArrayList<>();
    for (int number = 0; number < place.families(); number++) {
      String key = "cohort/" + place.code() + "/" + (number + 1);
      Chance luck = chance.split();
      List<Person> persons = Household.of(key, sizes.remove(), luck);
      LocalTime morning = LocalTime.of(8, 0).plusMinutes(number * 7L);
      steps.addAll(
          told(new Course(key, town, persons, slots.get(number), luck)).facts().steps(morning));
    }
    steps.sort(Comparator.comparing(Step::recordedAt));
    return new Story(town.employees(), steps);
  }

  private static Course told(Course course) {
    Chance chance = course.chance();
    Presence presence = new Presence(course);
    Aims aims = new Aims(course);
    Ending ending = new Ending(course);
    Notes notes = new Notes(course);
    new Filing(course).tell();
    new Livelihoods(course).tell();
    new Childhoods(course).tell();
    new Measurements(course, presence).tell();
    aims.tell();
    new PlanWork(course, presence, aims).tell();
    new Help(course, aims).tell();
    presence.tell();
    if (chance.percent(5)) {
      course.facts().offer(2, notes::mistake);
    }
    int most = chance.between(LEAST, MOST);
    course.facts().tellOffers(most);
    notes.tell(most - course.facts().commands());
    ending.correct();
    if (course.milestones().ends()) {
      ending.close();
    }
    return course;
  }

  /** How many members each family has; together exactly {@link #PERSONS}. */
  private static List<Integer> sizes(Chance chance) {
    int[] sizes = new int[FAMILIES];
    Arrays.setAll(sizes, i -> SMALLEST + chance.weighted(20, 30, 28, 15, 7));
    for (int total = Arrays.stream(sizes).sum(); total != PERSONS; ) {
      int family = chance.between(0, FAMILIES - 1);
      int step = Integer.signum(PERSONS - total);
      int size = sizes[family] + step;
      if (size >= SMALLEST && size <= LARGEST) {
        sizes[family] = size;
        total += step;
      }
    }
    return Arrays.stream(sizes).boxed().toList();
  }
}
