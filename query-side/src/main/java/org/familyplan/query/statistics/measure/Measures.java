package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.facts.Families;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.FileOutline;
import org.familyplan.query.statistics.facts.ManyFiles;
import org.familyplan.query.statistics.table.Unit;

/** The catalogue, its words, and the units that its tables count. */
public final class Measures {
  private static final List<Subject> SUBJECTS =
      List.of(
          new FamilyComposition(),
          new Ended(),
          new Employment(),
          new SupportDegree(),
          new WorkDuring(),
          new CompanyDirected(),
          FunctionalLevel.ofAdults(),
          WellBeing.ofAdults(),
          FunctionalLevel.ofChildren(),
          WellBeing.ofChildren(),
          new SpareTimeJobs(),
          new Visitation(),
          new Continuity(),
          new Motivation(),
          new Barriers(),
          new Relations(),
          new PlanWork(),
          new FollowUps(),
          new ChildrenHeard(),
          new SchoolAbsence());

  private final Definitions definitions;
  private final Catalogue catalogue;

  private Measures(Breakdowns breakdowns) {
    this.definitions = new Definitions(breakdowns);
    SUBJECTS.forEach(each -> each.define(definitions));
    this.catalogue = definitions.catalogue();
  }

  /** Broken down by these values. */
  public static Measures of(Breakdowns breakdowns) {
    return new Measures(breakdowns);
  }

  /** Broken down by what the programme 2014-2016 had. */
  public static Measures standard() {
    return of(Breakdowns.standard());
  }

  /** Everything that can be published. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The words of the catalogue in Danish and English. */
  public Labels labels() {
    return new Words(catalogue);
  }

  /**
   * Everybody and everything that is counted, by id of the population, in a fixed order.
   *
   * @param files the facts of all files; those that share a person are one family's
   * @param validAt day up to which facts are counted
   */
  public Map<String, List<Unit>> units(Collection<FamilyFacts> files, LocalDate validAt) {
    ManyFiles held = ManyFiles.held(files);
    return units(held, Families.join(held.outlines(validAt)), validAt);
  }

  /**
   * The same, of files that are read family by family.
   *
   * @param families the outlines of all files as of the day, joined
   */
  public Map<String, List<Unit>> units(
      ManyFiles files, List<List<FileOutline>> families, LocalDate validAt) {
    return definitions.units(new Courses(files, families, validAt));
  }
}
