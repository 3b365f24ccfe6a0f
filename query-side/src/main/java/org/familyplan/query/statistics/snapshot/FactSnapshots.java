package org.familyplan.query.statistics.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.statistics.facts.FactsReader;
import org.familyplan.query.statistics.facts.FactsReader.NotYetCounted;
import org.familyplan.query.statistics.facts.Families;
import org.familyplan.query.statistics.facts.FileOutline;
import org.familyplan.query.statistics.facts.ManyFiles;
import org.familyplan.query.statistics.facts.StatisticsProjection;
import org.familyplan.query.statistics.table.Unit;
import org.familyplan.query.web.Freshness;
import org.jspecify.annotations.Nullable;

/** Makes units of the facts of files, family by family. */
public final class FactSnapshots implements Snapshots {
  private final FactsReader facts;
  private final Counting units;
  private final Freshness freshness;

  /** What makes units of facts. */
  @FunctionalInterface
  public interface Counting {
    /**
     * The units of each population.
     *
     * @param families the outlines of all files as of the day, joined
     */
    Map<String, List<Unit>> units(
        ManyFiles files, List<List<FileOutline>> families, LocalDate validAt);
  }

  /** From facts. */
  public FactSnapshots(FactsReader facts, Counting units, Freshness freshness) {
    this.facts = facts;
    this.units = units;
    this.freshness = freshness;
  }

  @Override
  public int generation() {
    return facts.generation();
  }

  @Override
  public long reached() {
    return facts.reached();
  }

  /** Throws RequestProblem 503 while the read side has not got as far. */
  @Override
  public Snapshot at(long position, LocalDate validAt, @Nullable MunicipalityCode only) {
    freshness.await(StatisticsProjection.NAME, position);
    try {
      return facts.at(position, only, files -> snapshot(files, position, validAt));
    } catch (NotYetCounted e) {
      throw notCaughtUp();
    }
  }

  private static RequestProblem notCaughtUp() {
    ProblemCode code = ProblemCode.NOT_CAUGHT_UP;
    return RequestProblem.retryLater(code.status(), code.code(), code.sentence(), 1);
  }

  private Snapshot snapshot(ManyFiles files, long position, LocalDate validAt) {
    List<List<FileOutline>> families = Families.join(files.outlines(validAt));
    return new Snapshot(
        position,
        validAt,
        units.units(files, families, validAt),
        filesOf(families),
        municipalities(families));
  }

  private static Map<FamilyId, String> municipalities(List<List<FileOutline>> families) {
    return families.stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(FileOutline::familyId, FileOutline::municipality));
  }

  private static Map<String, List<FamilyId>> filesOf(List<List<FileOutline>> families) {
    Map<String, List<FamilyId>> files = new HashMap<>();
    for (List<FileOutline> family : families) {
      if (family.size() == 1) {
        ofOne(family.getFirst(), files);
      } else {
        ofMany(family, files);
      }
    }
    return Collections.unmodifiableMap(files);
  }

  /** Nearly every family has one file; all its persons share the list. */
  private static void ofOne(FileOutline file, Map<String, List<FamilyId>> files) {
    List<FamilyId> only = List.of(file.familyId());
    files.put(file.familyId().toString(), only);
    file.persons().forEach(person -> files.put(person.toString(), only));
  }

  private static void ofMany(List<FileOutline> family, Map<String, List<FamilyId>> files) {
    String first = family.getFirst().familyId().toString();
    for (FileOutline file : family) {
      files.computeIfAbsent(first, any -> new ArrayList<>()).add(file.familyId());
      file.persons()
          .forEach(
              person ->
                  files
                      .computeIfAbsent(person.toString(), any -> new ArrayList<>())
                      .add(file.familyId()));
    }
  }
}
