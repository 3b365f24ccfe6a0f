package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;

/** Published tables of every shape, invented. */
public final class PublishedSamples {
  /** An edition. */
  public static final Edition EDITION =
      new Edition(
          3,
          "2016, anden halvdel",
          48_213,
          Instant.parse("2017-01-02T08:15:30.123456Z"),
          LocalDate.parse("2016-12-31"),
          Instant.parse("2017-01-10T09:00:00Z"),
          5,
          "ab".repeat(32));

  static final Population ADULTS = new Population("adults", Population.Guarded.PERSON);
  static final Attribute SEX = new Attribute("sex", List.of("FEMALE", "MALE"), false);
  static final List<String> LEVELS = List.of("A", "B", "C", "D", Attribute.UNANSWERED);
  static final Attribute LEVEL_START = new Attribute("levelAtStart", LEVELS, true);
  static final Attribute LEVEL_END = new Attribute("levelAtEnd", LEVELS, true);
  static final Attribute STATUS =
      new Attribute(
          "employmentStatusAtEnd",
          List.of("EMPLOYED", "EDUCATION", "OUTSIDE", Attribute.UNANSWERED),
          true);
  static final Attribute MUNICIPALITY =
      new Attribute("municipality", List.of("360", "420", "461", "657", "760"), false);
  static final Attribute PHASE = new Attribute("phase", List.of("START", "END"), false);
  static final Attribute FAMILY_TYPE =
      new Attribute(
          "familyType", List.of("COUPLE", "SINGLE_MOTHER", "SINGLE_FATHER", "OTHER"), false);
  static final Attribute JOB = new Attribute("spareTimeJobAtEnd", List.of("YES", "NO"), true);

  /** Level at start against level at end, by sex; few are hidden. */
  public static PublishedTable levels() {
    TableDefinition definition =
        new TableDefinition(
            "functionalLevelOverall",
            "functionalLevel",
            "functionalLevel",
            ADULTS,
            Map.of(),
            List.of(LEVEL_START, LEVEL_END),
            List.of(SEX),
            null);
    int[][] counts = {
      {14, 6, 1, 0, 2}, {31, 27, 9, 1, 3}, {18, 62, 55, 12, 8}, {6, 24, 71, 60, 11}, {0, 2, 3, 4, 9}
    };
    return table(
        definition,
        codes -> {
          int count =
              counts[LEVELS.indexOf(codes.get("levelAtStart"))][
                  LEVELS.indexOf(codes.get("levelAtEnd"))];
          return codes.get("sex").equals("FEMALE") ? (count + 1) / 2 : count / 2;
        },
        count -> count > 0 && count < 5);
  }

  /** Status by municipality, of which one is hidden as a whole. */
  public static PublishedTable statuses() {
    TableDefinition definition =
        new TableDefinition(
            "employmentStatusByMunicipality",
            "employment",
            "employmentStatus",
            ADULTS,
            Map.of(),
            List.of(STATUS),
            List.of(MUNICIPALITY),
            null);
    int[][] counts = {
      {31, 12, 44, 6}, {9, 7, 61, 2}, {25, 25, 25, 3}, {2, 1, 0, 0}, {0, 16, 48, 0}
    };
    return table(
        definition,
        codes ->
            counts[MUNICIPALITY.codes().indexOf(codes.get("municipality"))][
                STATUS.codes().indexOf(codes.get("employmentStatusAtEnd"))],
        count -> count > 0 && count < 5);
  }

  /** Types of families: one attribute. */
  public static PublishedTable types() {
    TableDefinition definition =
        new TableDefinition(
            "familyTypes",
            "families",
            "familyType",
            new Population("families", Population.Guarded.FAMILY),
            Map.of(),
            List.of(FAMILY_TYPE),
            List.of(),
            null);
    Map<String, Integer> counts =
        Map.of("COUPLE", 148, "SINGLE_MOTHER", 1_173, "SINGLE_FATHER", 3, "OTHER", 4);
    return table(
        definition, codes -> counts.get(codes.get("familyType")), count -> count > 0 && count < 5);
  }

  /** Spare-time jobs of those aged 14-17: a fixed code. */
  public static PublishedTable jobs() {
    TableDefinition definition =
        new TableDefinition(
            "spareTimeJobs",
            "children",
            "spareTimeJob",
            new Population("children", Population.Guarded.PERSON),
            Map.of("ageGroupAtStart", "14-17"),
            List.of(JOB),
            List.of(SEX),
            null);
    return table(
        definition,
        codes -> codes.get("spareTimeJobAtEnd").equals("YES") ? 23 : 41,
        count -> count > 0 && count < 5);
  }

  /** Mean well-being by phase and sex; one mean is hidden, one is of nobody. */
  public static PublishedTable wellBeing() {
    TableDefinition definition =
        new TableDefinition(
            "wellBeing",
            "wellBeing",
            "wellBeing",
            ADULTS,
            Map.of(),
            List.of(),
            List.of(FAMILY_TYPE, PHASE),
            "who5");
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    for (Cell cell : definition.cells()) {
      int at = Math.floorMod(cell.codes().toString().hashCode(), 400);
      cells.put(cell, new Figure(40L + at, null, BigDecimal.valueOf(300 + at, 1), false));
    }
    Cell few = definition.whole().with("familyType", "OTHER");
    cells.put(few.with("phase", "START"), new Figure(null, null, null, true));
    cells.put(few.with("phase", "END"), new Figure(0L, null, null, false));
    return new PublishedTable(definition, EDITION, 2, cells);
  }

  /** Every sample. */
  public static List<PublishedTable> all() {
    return List.of(levels(), statuses(), types(), jobs(), wellBeing());
  }

  /** Sums over what stands in the finest cells; hides what is told to be hidden. */
  static PublishedTable table(
      TableDefinition definition,
      Function<Map<String, String>, Integer> finest,
      Predicate<Long> hidden) {
    Map<Cell, Long> counts = new LinkedHashMap<>();
    definition.cells().forEach(each -> counts.put(each, sum(definition, each, finest)));
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    counts.forEach(
        (cell, count) -> {
          long base = counts.get(definition.baseOf(cell));
          boolean shown = !hidden.test(count);
          boolean share = shown && !hidden.test(base) && base > 0;
          cells.put(
              cell,
              new Figure(shown ? count : null, share ? percent(count, base) : null, null, !shown));
        });
    return new PublishedTable(definition, EDITION, 1, cells);
  }

  private static int percent(long count, long base) {
    return BigDecimal.valueOf(100 * count)
        .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static long sum(
      TableDefinition definition, Cell cell, Function<Map<String, String>, Integer> finest) {
    long sum = 0;
    for (Cell each : definition.cells()) {
      boolean isFinest =
          definition.dimensions().stream().allMatch(one -> each.codes().containsKey(one.id()));
      if (isFinest && each.codes().entrySet().containsAll(cell.codes().entrySet())) {
        sum += finest.apply(each.codes());
      }
    }
    return sum;
  }

  /** A catalogue with the samples' tables. */
  public static Catalogue catalogue() {
    List<Measure> measures =
        all().stream()
            .map(PublishedTable::definition)
            .map(
                each ->
                    new Measure(
                        each.measure(),
                        1,
                        each.subject(),
                        each.population(),
                        each.amount() == null ? "persons" : "points",
                        Measure.Rounding.WHOLE_HALF_UP,
                        "DEL 3.6",
                        "STAR",
                        LocalDate.parse("2025-01-01")))
            .toList();
    return new Catalogue(
        all().stream().map(each -> each.definition().subject()).distinct().toList(),
        measures,
        all().stream().map(PublishedTable::definition).toList(),
        List.of(SEX, LEVEL_START, LEVEL_END, STATUS, MUNICIPALITY, PHASE, FAMILY_TYPE, JOB),
        List.of());
  }

  /** Its measures by id. */
  public static Map<String, Measure> measures() {
    return catalogue().measures().stream()
        .collect(Collectors.toMap(Measure::id, Function.identity()));
  }

  /** Words of the samples; where there are none, the key's last part. */
  public static Labels labels() {
    return labels(Map.of());
  }

  /** The same, with some words exchanged. */
  public static Labels labels(Map<String, String> others) {
    Map<String, String> words = new HashMap<>(DANISH);
    words.putAll(others);
    return new Labels() {
      @Override
      public String of(String key, Locale locale) {
        return words.getOrDefault(key, key.substring(key.lastIndexOf('.') + 1));
      }

      @Override
      public String ofCode(String attribute, String code, Locale locale) {
        return of("code." + code, locale);
      }
    };
  }

  private static final Map<String, String> DANISH =
      Map.ofEntries(
          Map.entry(
              "table.functionalLevelOverall",
              "Voksnes samlede funktionsniveau, ved start og ved slut"),
          Map.entry(
              "table.employmentStatusByMunicipality",
              "Voksnes beskæftigelsesstatus ved slut, efter kommune"),
          Map.entry("table.familyTypes", "Familiernes sammensætning"),
          Map.entry("table.spareTimeJobs", "Unge med fritidsjob ved slut"),
          Map.entry("table.wellBeing", "Voksnes trivsel (WHO-5), gennemsnit"),
          Map.entry("population.adults", "Voksne i indsatsen"),
          Map.entry("population.families", "Familier"),
          Map.entry("population.children", "Børn og unge i indsatsen"),
          Map.entry("attribute.levelAtStart", "Niveau ved start"),
          Map.entry("attribute.levelAtEnd", "Niveau ved slut"),
          Map.entry("attribute.sex", "Køn"),
          Map.entry("attribute.municipality", "Kommune"),
          Map.entry("attribute.employmentStatusAtEnd", "Beskæftigelsesstatus ved slut"),
          Map.entry("attribute.familyType", "Familietype"),
          Map.entry("attribute.phase", "Tidspunkt"),
          Map.entry("attribute.spareTimeJobAtEnd", "Fritidsjob ved slut"),
          Map.entry("attribute.ageGroupAtStart", "Alder ved start"),
          Map.entry("unit.points", "point (0 til 100)"),
          Map.entry("amount.who5", "WHO-5 (0-100)"),
          Map.entry("code.14-17", "14-17 år"),
          Map.entry("code.A", "A: intet problem"),
          Map.entry("code.B", "B: let problem"),
          Map.entry("code.C", "C: moderat problem"),
          Map.entry("code.D", "D: svært problem"),
          Map.entry("code.UNANSWERED", "Ubesvaret"),
          Map.entry("code.FEMALE", "Kvinde"),
          Map.entry("code.MALE", "Mand"),
          Map.entry("code.EMPLOYED", "I beskæftigelse"),
          Map.entry("code.EDUCATION", "Under uddannelse"),
          Map.entry("code.OUTSIDE", "Uden for arbejdsmarkedet"),
          Map.entry("code.360", "Lolland"),
          Map.entry("code.420", "Assens"),
          Map.entry("code.461", "Odense og omegn, samlet for alle lokale afdelinger"),
          Map.entry("code.657", "Herning"),
          Map.entry("code.760", "Ringkøbing-Skjern"),
          Map.entry("code.COUPLE", "Par med børn"),
          Map.entry("code.SINGLE_MOTHER", "Enlig mor"),
          Map.entry("code.SINGLE_FATHER", "Enlig far"),
          Map.entry("code.OTHER", "Andet, herunder børn anbragt uden for hjemmet ved start"),
          Map.entry("code.START", "Ved start"),
          Map.entry("code.END", "Ved slut"),
          Map.entry("code.YES", "Har fritidsjob"),
          Map.entry("code.NO", "Har ikke fritidsjob"));

  private PublishedSamples() {}
}
