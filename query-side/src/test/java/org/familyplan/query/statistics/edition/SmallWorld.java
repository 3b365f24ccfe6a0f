package org.familyplan.query.statistics.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.measure.Measure.Rounding;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.Population.Guarded;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;
import org.jspecify.annotations.Nullable;

/** Adults who work or not, in two towns, as known at positions; hides what tells of few only. */
public final class SmallWorld implements Snapshots, Labels {
  public static final Population ADULTS = new Population("adults", Guarded.PERSON);
  public static final Attribute WORKS =
      new Attribute("works", List.of("YES", "NO", Attribute.UNANSWERED), true);
  public static final Attribute TOWN = new Attribute("municipality", List.of("360", "376"), false);
  public static final TableDefinition BY_TOWN =
      new TableDefinition(
          "worksByTown", "work", "works", ADULTS, Map.of(), List.of(WORKS), List.of(TOWN), null);
  public static final TableDefinition HOURS =
      new TableDefinition(
          "hoursByTown", "work", "hours", ADULTS, Map.of(), List.of(), List.of(TOWN), "hours");

  private final TreeMap<Long, Map<String, Unit>> known = new TreeMap<>(Map.of(0L, Map.of()));
  private int made;

  /** Its catalogue. */
  public static Catalogue catalogue() {
    return new Catalogue(
        List.of("work"),
        List.of(
            measure("works", Rounding.WHOLE_HALF_UP),
            measure("hours", Rounding.ONE_DECIMAL_HALF_UP)),
        List.of(BY_TOWN, HOURS),
        List.of(WORKS, TOWN),
        List.of());
  }

  private static Measure measure(String id, Rounding rounding) {
    LocalDate since = LocalDate.of(2026, 1, 1);
    return new Measure(id, 1, "work", ADULTS, "persons", rounding, "a book", "us", since);
  }

  /** From this position on so many adults more are known. */
  SmallWorld knows(long position, int adults, String works, String town) {
    Map<String, Unit> all = new LinkedHashMap<>(known.lastEntry().getValue());
    int first = all.size();
    IntStream.range(first, first + adults)
        .forEach(each -> all.put("p" + each, unit("p" + each, works, town)));
    known.put(position, all);
    return this;
  }

  /** From this position on it is known that this was so. */
  SmallWorld corrects(long position, String person, String works, String town) {
    Map<String, Unit> all = new LinkedHashMap<>(known.lastEntry().getValue());
    all.put(person, unit(person, works, town));
    known.put(position, all);
    return this;
  }

  private static Unit unit(String id, String works, String town) {
    return new Unit(
        id,
        id,
        Map.of(WORKS.id(), works, TOWN.id(), town),
        works.equals("YES") ? Map.of("hours", new BigDecimal("18.5")) : Map.of());
  }

  /** How many snapshots it has made. */
  int made() {
    return made;
  }

  @Override
  public int generation() {
    return 1;
  }

  @Override
  public long reached() {
    return known.lastKey();
  }

  @Override
  public Snapshot at(long position, LocalDate validAt, @Nullable MunicipalityCode only) {
    made++;
    List<Unit> units = new ArrayList<>(known.floorEntry(position).getValue().values());
    return new Snapshot(position, validAt, Map.of(ADULTS.id(), units), Map.of(), Map.of());
  }

  /** Hides counts of 1 to threshold - 1, and nothing else. */
  static Hiding hidingFew() {
    return (now, snapshot, earlier, terms) -> {
      Map<Cell, String> few = new LinkedHashMap<>();
      now.counts()
          .forEach(
              (cell, count) -> {
                if (count.guarded() > 0 && count.guarded() < terms.threshold()) {
                  few.put(cell, "SMALL");
                }
              });
      return Hidden.of(few, Map.of());
    };
  }

  @Override
  public String of(String key, Locale locale) {
    return key + " " + locale.getLanguage();
  }

  @Override
  public String ofCode(String attribute, String code, Locale locale) {
    return attribute + " " + code;
  }
}
