package org.familyplan.query.statistics.live;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.statistics.ExtractView;
import org.familyplan.api.statistics.ExtractView.Row;
import org.familyplan.api.statistics.ExtractsView;
import org.familyplan.api.statistics.StatisticsQuery.GetExtract;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.edition.Chosen;
import org.familyplan.query.statistics.live.Knowing.Known;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;

/** Gives microdata under pseudonyms of a key that nobody keeps, and keeps that it did. */
public final class Extracts {
  private static final int DIGITS = 32;

  private final Catalogue catalogue;
  private final Knowing knowing;
  private final ExtractRegister register;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Extracts(
      Catalogue catalogue,
      Knowing knowing,
      ExtractRegister register,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.catalogue = catalogue;
    this.knowing = knowing;
    this.register = register;
    this.clock = clock;
    this.ids = ids;
  }

  /** Throws RequestProblem: 403 without a mandate, 422 for an unknown population. */
  public Answer<ExtractView> give(GetExtract asked, QueryContext context) {
    Actor actor = context.actor();
    if (!actor.national()) {
      throw ProblemCode.MANDATE.problem();
    }
    Population population =
        catalogue.tables().stream()
            .map(TableDefinition::population)
            .filter(each -> each.id().equals(asked.population()))
            .findFirst()
            .orElseThrow(() -> Chosen.wrong(ProblemCode.POPULATION_UNKNOWN, "/population"));
    Known known = knowing.at(asked.validAt(), null, null);
    List<Row> rows = rows(known.snapshot().of(asked.population()));
    UUID id = ids.get();
    register.add(
        new ExtractsView.Line(
            id,
            clock.instant(),
            actor.user(),
            asked.population(),
            known.snapshot().position(),
            known.snapshot().validAt(),
            context.purpose(),
            asked.reason(),
            rows.size()),
        actor,
        known.snapshot().municipalitiesOf(asked.population()));
    return Answer.of(
            new ExtractView(
                id,
                asked.population(),
                known.snapshot().position(),
                known.knownAt(),
                known.snapshot().validAt(),
                rows))
        .about(concerned(known.snapshot(), population));
  }

  /** Whoever is in an extract finds it among the looks at their own case. */
  private static List<Id> concerned(Snapshot snapshot, Population population) {
    Set<Id> concerned = new LinkedHashSet<>();
    for (Unit unit : snapshot.of(population.id())) {
      PersonId person = Reach.person(unit, population);
      if (person != null) {
        concerned.add(person);
      }
      concerned.addAll(snapshot.filesOf(unit));
    }
    return List.copyOf(concerned);
  }

  /** In the order of a hash that nobody can take again, which is no order. */
  private static List<Row> rows(List<Unit> units) {
    KeyedHash hash = KeyedHash.ofForgottenKey();
    record Placed(String place, Row row) {}
    return units.stream()
        .map(
            unit ->
                new Placed(
                    hex(hash, "place", unit.id()),
                    new Row(hex(hash, "pseudonym", unit.guarded()), unit.codes())))
        .sorted(Comparator.comparing(Placed::place))
        .map(Placed::row)
        .toList();
  }

  private static String hex(KeyedHash hash, String purpose, String text) {
    return HexFormat.of().formatHex(hash.of(purpose, text)).substring(0, DIGITS);
  }

  /** The register, as far as the reader is concerned. */
  public ExtractsView register(QueryContext context) {
    return register.read(context.actor());
  }
}
