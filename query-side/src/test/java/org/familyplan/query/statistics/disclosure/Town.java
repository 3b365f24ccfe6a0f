package org.familyplan.query.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Measures;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;

/** Invented units for all tables of the catalogue, in which what follows from what does follow. */
final class Town {
  private final Random random;
  private final double alike;
  private final Map<String, List<Unit>> units = new LinkedHashMap<>();

  /**
   * Invents.
   *
   * @param many units of each population
   * @param alike how often a unit has the code that most have, from 0 to 1
   */
  Town(int many, double alike, long seed) {
    this.random = new Random(seed);
    this.alike = alike;
    Catalogue catalogue = Measures.standard().catalogue();
    Map<String, List<TableDefinition>> tables =
        catalogue.tables().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.population().id(), LinkedHashMap::new, Collectors.toList()));
    tables.forEach((population, those) -> invent(population, those, catalogue, many));
  }

  Map<String, List<Unit>> units() {
    return units;
  }

  private void invent(
      String population, List<TableDefinition> tables, Catalogue catalogue, int many) {
    List<Coarsening> follows =
        catalogue.coarsenings().stream()
            .filter(each -> each.population().equals(population))
            .toList();
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    catalogue.attributes().forEach(each -> attributes.put(each.id(), each));
    Map<String, Attribute> own = new LinkedHashMap<>();
    tables.forEach(
        table -> {
          table.dimensions().forEach(each -> own.put(each.id(), each));
          table.scope().keySet().forEach(each -> own.put(each, attributes.get(each)));
        });
    follows.forEach(
        each -> each.finer().forEach(finer -> own.putIfAbsent(finer, attributes.get(finer))));
    List<String> amounts =
        tables.stream().map(TableDefinition::amount).filter(a -> a != null).distinct().toList();
    List<Unit> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(unit(population + i, own, follows, amounts));
    }
    units.put(population, all);
  }

  private Unit unit(
      String id, Map<String, Attribute> own, List<Coarsening> follows, List<String> amounts) {
    Map<String, String> codes = new HashMap<>();
    own.values().forEach(each -> codes.put(each.id(), any(each.codes())));
    for (boolean holds = false; !holds; ) {
      holds = true;
      for (Coarsening each : follows) {
        holds &= hold(each, codes, own);
      }
    }
    Map<String, BigDecimal> known = new HashMap<>();
    amounts.stream()
        .filter(each -> random.nextInt(3) > 0)
        .forEach(each -> known.put(each, BigDecimal.valueOf(1 + random.nextInt(40))));
    return new Unit(id, id, codes, known);
  }

  /** Lets a coarsening hold; the answer is whether it did. */
  private boolean hold(Coarsening follows, Map<String, String> codes, Map<String, Attribute> own) {
    String code = follows.codes().get(follows.finer().stream().map(codes::get).toList());
    if (code.equals(codes.get(follows.attribute()))) {
      return true;
    }
    if (random.nextBoolean()) {
      codes.put(follows.attribute(), code);
    } else {
      follows
          .finer()
          .forEach(
              each -> {
                List<String> all = own.get(each).codes();
                codes.put(each, all.get(random.nextInt(all.size())));
              });
    }
    return false;
  }

  private String any(List<String> codes) {
    return codes.get(random.nextDouble() < alike ? 0 : random.nextInt(codes.size()));
  }
}
