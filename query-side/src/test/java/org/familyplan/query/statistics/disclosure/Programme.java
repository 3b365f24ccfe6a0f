package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;

/** Invented families of the size of the programme, and a hundred tables about them. */
final class Programme {
  static final List<String> LEVELS = List.of("A", "B", "C", "D", Attribute.UNANSWERED);
  static final List<String> MOVES = List.of("BETTER", "SAME", "WORSE", Attribute.UNANSWERED);

  static final Population ADULTS = new Population("adults", Population.Guarded.PERSON);
  static final Population CHILDREN = new Population("children", Population.Guarded.PERSON);
  static final Population FAMILIES = new Population("families", Population.Guarded.FAMILY);

  static final Attribute MUNICIPALITY = of("municipality", false, numbers(10));
  static final Attribute SEX = of("sex", false, List.of("F", "M"));
  static final Attribute AGE = of("age", false, List.of("0-17", "18-29", "30-39", "40-"));
  static final Attribute FAMILY_TYPE = of("familyType", false, List.of("SINGLE", "COUPLE", "X"));
  static final Attribute STATUS = of("statusAtStart", true, numbers(5));
  static final Attribute STATUS_END = of("statusAtEnd", true, numbers(5));

  private Programme() {}

  private static Attribute of(String id, boolean sensitive, List<String> codes) {
    return new Attribute(id, codes, sensitive);
  }

  private static List<String> numbers(int many) {
    return IntStream.range(0, many).mapToObj(Integer::toString).toList();
  }

  static List<Attribute> by() {
    return List.of(MUNICIPALITY, SEX, AGE, FAMILY_TYPE);
  }

  static List<TableDefinition> tables() {
    List<TableDefinition> tables = new ArrayList<>();
    levels(tables, ADULTS, 11);
    levels(tables, CHILDREN, 6);
    for (Attribute by : by()) {
      tables.add(table("status" + by.id(), ADULTS, List.of(STATUS, STATUS_END), by, null));
      tables.add(table("hours" + by.id(), ADULTS, List.of(STATUS_END), by, "hours"));
    }
    return tables;
  }

  private static void levels(List<TableDefinition> tables, Population of, int many) {
    for (int i = 0; i < many; i++) {
      Attribute start = of("start" + i, true, LEVELS);
      Attribute end = of("end" + i, true, LEVELS);
      Attribute move = of("move" + i, true, MOVES);
      for (Attribute by : by()) {
        tables.add(table("level" + i + by.id(), of, List.of(start, end), by, null));
      }
      tables.add(table("move" + i, of, List.of(move), MUNICIPALITY, null));
      tables.add(table("moveBySex" + i, of, List.of(move), SEX, null));
    }
  }

  static TableDefinition table(
      String id, Population of, List<Attribute> measured, Attribute by, String amount) {
    return new TableDefinition(
        id + of.id(), "subject", measured.get(0).id(), of, Map.of(), measured, List.of(by), amount);
  }

  static List<Coarsening> coarsenings() {
    List<Coarsening> coarsenings = new ArrayList<>();
    for (Population of : List.of(ADULTS, CHILDREN)) {
      for (int i = 0; i < 11; i++) {
        Map<List<String>, String> codes = new HashMap<>();
        LEVELS.forEach(a -> LEVELS.forEach(b -> codes.put(List.of(a, b), move(a, b))));
        coarsenings.add(
            new Coarsening(of.id(), "move" + i, List.of("start" + i, "end" + i), codes));
      }
    }
    return coarsenings;
  }

  static String move(String start, String end) {
    if (start.equals(Attribute.UNANSWERED) || end.equals(Attribute.UNANSWERED)) {
      return Attribute.UNANSWERED;
    }
    int by = end.compareTo(start);
    return by < 0 ? "BETTER" : by > 0 ? "WORSE" : "SAME";
  }

  /** Units of so many families. */
  static Map<String, List<Unit>> units(int families, long seed) {
    Random random = new Random(seed);
    List<Unit> adults = new ArrayList<>();
    List<Unit> children = new ArrayList<>();
    for (int family = 0; family < families; family++) {
      String municipality = "" + random.nextInt(10);
      String type = random.nextInt(100) < 40 ? "SINGLE" : random.nextInt(100) < 85 ? "COUPLE" : "X";
      for (int i = 0; i < (type.equals("SINGLE") ? 1 : 2); i++) {
        adults.add(unit(random, "a" + adults.size(), municipality, type, true));
      }
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        children.add(unit(random, "c" + children.size(), municipality, type, false));
      }
    }
    return Map.of("adults", adults, "children", children);
  }

  private static Unit unit(
      Random random, String id, String municipality, String type, boolean adult) {
    Map<String, String> codes = new HashMap<>();
    codes.put("municipality", municipality);
    codes.put("familyType", type);
    codes.put("sex", random.nextBoolean() ? "F" : "M");
    codes.put("age", adult ? AGE.codes().get(1 + random.nextInt(3)) : "0-17");
    codes.put("statusAtStart", "" + Math.min(random.nextInt(5), random.nextInt(5)));
    codes.put("statusAtEnd", "" + Math.min(random.nextInt(5), random.nextInt(5)));
    for (int i = 0; i < 11; i++) {
      int start = Math.min(3, 1 + random.nextInt(2) + random.nextInt(2));
      int end = Math.max(0, Math.min(3, start - random.nextInt(3) + random.nextInt(2)));
      String a = random.nextInt(100) < 5 ? Attribute.UNANSWERED : LEVELS.get(start);
      String b = random.nextInt(100) < 12 ? Attribute.UNANSWERED : LEVELS.get(end);
      codes.put("start" + i, a);
      codes.put("end" + i, b);
      codes.put("move" + i, move(a, b));
    }
    Map<String, BigDecimal> amounts =
        adult && random.nextInt(3) == 0
            ? Map.of("hours", BigDecimal.valueOf(5 + random.nextInt(33)))
            : Map.of();
    return new Unit(id, id, codes, amounts);
  }
}
