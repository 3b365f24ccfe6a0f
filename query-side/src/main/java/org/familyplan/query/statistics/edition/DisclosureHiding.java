package org.familyplan.query.statistics.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.familyplan.query.statistics.disclosure.Changes;
import org.familyplan.query.statistics.disclosure.Disclosure;
import org.familyplan.query.statistics.disclosure.Earlier;
import org.familyplan.query.statistics.disclosure.Protection;
import org.familyplan.query.statistics.disclosure.Reason;
import org.familyplan.query.statistics.disclosure.Rules;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Tabulation.Sum;

/** Hides by disclosure control: all tables together, and against every earlier edition. */
public final class DisclosureHiding implements Hiding {
  private final List<Coarsening> coarsenings;

  public DisclosureHiding(List<Coarsening> coarsenings) {
    this.coarsenings = List.copyOf(coarsenings);
  }

  @Override
  public Hidden hide(Tabulation now, Snapshot snapshot, Stream<Past> earlier, Terms terms) {
    List<Integer> changed = new ArrayList<>();
    List<Earlier> before =
        earlier
            .map(
                each -> {
                  changed.add(Distance.between(each.snapshot(), snapshot));
                  return earlier(each, now, snapshot);
                })
            .toList();
    Protection protection =
        Disclosure.protect(
            now, coarsenings, before, new Rules(terms.threshold(), terms.dominance()));
    return new Hidden(
        named(protection.counts()),
        named(protection.amounts()),
        protection.givenAway().size(),
        changed.stream().filter(each -> each > 0).min(Integer::compare).orElse(Integer.MAX_VALUE));
  }

  private static <K> Map<K, String> named(Map<K, Reason> reasons) {
    Map<K, String> named = new LinkedHashMap<>();
    reasons.forEach((key, reason) -> named.put(key, reason.name()));
    return named;
  }

  private static <K> Map<K, Reason> reasons(Map<K, String> named) {
    Map<K, Reason> reasons = new LinkedHashMap<>();
    named.forEach((key, name) -> reasons.put(key, Reason.valueOf(name)));
    return reasons;
  }

  private static Earlier earlier(Past past, Tabulation now, Snapshot snapshot) {
    List<PublishedTable> comparable =
        past.tables().stream()
            .filter(each -> hasTheSameCodes(each.definition(), now))
            .filter(each -> isToldApart(each.definition(), past, snapshot))
            .toList();
    List<TableDefinition> tables = comparable.stream().map(PublishedTable::definition).toList();
    Map<Cell, Long> counts = new LinkedHashMap<>();
    comparable.forEach(
        table ->
            table
                .cells()
                .forEach(
                    (cell, figure) -> {
                      if (figure.count() != null) {
                        counts.put(cell, figure.count());
                      }
                    }));
    Set<TableDefinition> both = new LinkedHashSet<>(tables);
    both.addAll(now.tables());
    return new Earlier(
        tables,
        counts,
        reasons(past.hidden().counts()),
        sums(comparable, past.snapshot()),
        reasons(past.hidden().amounts()),
        Changes.between(both, past.snapshot().units(), snapshot.units()));
  }

  /**
   * False when a code may mean something else today, as another list of codes leaves others over.
   */
  private static boolean hasTheSameCodes(TableDefinition then, Tabulation now) {
    Map<String, Attribute> today = new HashMap<>();
    now.tables().stream()
        .flatMap(table -> table.dimensions().stream())
        .forEach(attribute -> today.put(attribute.id(), attribute));
    return then.dimensions().stream()
        .allMatch(each -> today.getOrDefault(each.id(), each).equals(each));
  }

  /** False for a table of attributes that are no longer known; nothing now can be compared with. */
  private static boolean isToldApart(TableDefinition table, Past past, Snapshot now) {
    List<String> attributes = table.dimensions().stream().map(Attribute::id).toList();
    String population = table.population().id();
    return List.of(past.snapshot(), now).stream()
        .flatMap(each -> each.of(population).stream().limit(1))
        .allMatch(
            unit ->
                unit.codes().keySet().containsAll(attributes)
                    && unit.codes().keySet().containsAll(table.scope().keySet()));
  }

  /** The sums behind the means that were shown: who has mean and count has them, nearly. */
  private static Map<AmountOf, BigDecimal> sums(List<PublishedTable> tables, Snapshot snapshot) {
    Tabulation counted =
        Tabulation.of(tables.stream().map(PublishedTable::definition).toList(), snapshot.units());
    Map<AmountOf, BigDecimal> sums = new HashMap<>();
    for (PublishedTable table : tables) {
      String amount = table.definition().amount();
      if (amount != null) {
        table
            .cells()
            .forEach(
                (cell, figure) -> {
                  Sum sum = counted.sums().get(new AmountOf(cell, amount));
                  if (figure.mean() != null && sum != null) {
                    sums.put(new AmountOf(cell, amount), sum.total());
                  }
                });
      }
    }
    return sums;
  }
}
