package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.FileOutline;
import org.familyplan.query.statistics.facts.ManyFiles;

/** The courses of all families, of which few are held at once. */
final class Courses {
  private static final int AT_ONCE = 100;

  private final ManyFiles files;
  private final List<List<FamilyId>> families;
  private final LocalDate day;
  private final Caseloads caseloads;

  /**
   * Courses as far as they had come on a day.
   *
   * @param families the outlines of all files as of the day, joined
   */
  Courses(ManyFiles files, List<List<FileOutline>> families, LocalDate day) {
    this.files = files;
    this.families = families.stream().map(Courses::ids).sorted(byId()).toList();
    this.day = day;
    this.caseloads = Caseloads.of(families.stream().flatMap(List::stream).toList(), day);
  }

  private static List<FamilyId> ids(List<FileOutline> family) {
    return family.stream().map(FileOutline::familyId).toList();
  }

  private static Comparator<List<FamilyId>> byId() {
    return Comparator.comparing(each -> each.getFirst().toString());
  }

  /** Hands them over some at a time, in a fixed order; what was taken is not held. */
  void forEachFew(Consumer<List<Course>> taking) {
    for (int from = 0; from < families.size(); from += AT_ONCE) {
      taking.accept(courses(families.subList(from, Math.min(families.size(), from + AT_ONCE))));
    }
  }

  private List<Course> courses(List<List<FamilyId>> few) {
    List<FamilyFacts> facts = files.facts(few.stream().flatMap(List::stream).toList());
    List<Course> courses = new ArrayList<>();
    int next = 0;
    for (List<FamilyId> family : few) {
      courses.add(course(facts.subList(next, next + family.size())));
      next += family.size();
    }
    return courses;
  }

  private Course course(List<FamilyFacts> family) {
    return Course.of(
        family.stream().flatMap(each -> each.upTo(day).stream()).toList(), day, caseloads);
  }
}
