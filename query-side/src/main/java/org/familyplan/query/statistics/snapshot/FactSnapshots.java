package org.familyplan.query.statistics.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.statistics.facts.FactsReader;
import org.familyplan.query.statistics.facts.FactsReader.AllFacts;
import org.familyplan.query.statistics.facts.Families;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.StatisticsProjection;
import org.familyplan.query.statistics.table.Unit;
import org.familyplan.query.web.Freshness;
import org.jspecify.annotations.Nullable;

/** Makes units of the facts of files. */
public final class FactSnapshots implements Snapshots {
  private final FactsReader facts;
  private final BiFunction<Collection<FamilyFacts>, LocalDate, Map<String, List<Unit>>> units;
  private final Freshness freshness;

  /**
   * From facts.
   *
   * @param units makes of the facts of files, as of a day, the units of each population
   */
  public FactSnapshots(
      FactsReader facts,
      BiFunction<Collection<FamilyFacts>, LocalDate, Map<String, List<Unit>>> units,
      Freshness freshness) {
    this.facts = facts;
    this.units = units;
    this.freshness = freshness;
  }

  @Override
  public Snapshot now(LocalDate validAt, @Nullable MunicipalityCode only) {
    return snapshot(facts.now(), validAt, only);
  }

  /** Throws RequestProblem 503 while the read side has not got as far. */
  @Override
  public Snapshot at(long position, LocalDate validAt, @Nullable MunicipalityCode only) {
    freshness.await(StatisticsProjection.NAME, position);
    return snapshot(facts.at(position), validAt, only);
  }

  private Snapshot snapshot(AllFacts all, LocalDate validAt, @Nullable MunicipalityCode only) {
    List<FamilyFacts> files =
        all.files().stream()
            .filter(each -> only == null || only.value().equals(each.file().municipality()))
            .toList();
    return new Snapshot(
        all.position(),
        validAt,
        units.apply(files, validAt),
        files(files, validAt),
        municipalities(files));
  }

  private static Map<FamilyId, String> municipalities(List<FamilyFacts> files) {
    return files.stream()
        .collect(Collectors.toMap(FamilyFacts::familyId, each -> each.file().municipality()));
  }

  private static Map<String, List<FamilyId>> files(List<FamilyFacts> all, LocalDate day) {
    Map<String, List<FamilyId>> files = new HashMap<>();
    List<FamilyFacts> known = all.stream().flatMap(each -> each.upTo(day).stream()).toList();
    for (List<FamilyFacts> family : Families.join(known)) {
      String first = family.getFirst().familyId().toString();
      for (FamilyFacts file : family) {
        Stream.concat(Stream.of(first), file.persons().distinct().map(PersonId::toString))
            .forEach(
                each -> files.computeIfAbsent(each, any -> new ArrayList<>()).add(file.familyId()));
      }
    }
    return files;
  }
}
