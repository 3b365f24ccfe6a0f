package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.FileFacts;
import org.familyplan.query.statistics.facts.HouseholdFacts.Member;
import org.familyplan.query.statistics.facts.Measured;

/**
 * One family's course, from all its files, as far as it had come on a day. It starts with the first
 * start measurement of a member, else when the first file was opened; it ends with the last end
 * measurement of a member, else when the last of its files was closed.
 */
final class Course {
  private final List<FamilyFacts> files;
  private final String id;
  private final LocalDate day;
  private final Caseloads caseloads;
  private final Optional<LocalDate> measuredFirst;
  private final LocalDate start;
  private final Optional<LocalDate> measuredLast;
  private final Optional<LocalDate> end;
  private final List<Participant> members;

  private Course(List<FamilyFacts> files, LocalDate day, Caseloads caseloads) {
    this.files = files;
    this.id = files.getFirst().familyId().toString();
    this.day = day;
    this.caseloads = caseloads;
    this.measuredFirst = measured(MeasurementPhase.START).min(Comparator.naturalOrder());
    this.start = measuredFirst.orElse(file().openedOn());
    this.measuredLast =
        measured(MeasurementPhase.END)
            .filter(each -> !each.isBefore(start))
            .max(Comparator.naturalOrder());
    this.end = measuredLast.or(this::closedOn);
    this.members = participants();
  }

  /**
   * The course of a family.
   *
   * @param files at least one, the first opened at the front, as far as known on the day
   */
  static Course of(List<FamilyFacts> files, LocalDate day, Caseloads caseloads) {
    return new Course(files, day, caseloads);
  }

  private Stream<LocalDate> measured(MeasurementPhase phase) {
    return facts(FamilyFacts::measurements).filter(each -> each.phase() == phase).map(Measured::on);
  }

  /** Last day of the effort when all files are closed. */
  Optional<LocalDate> closedOn() {
    List<Optional<LocalDate>> closed = files.stream().map(each -> each.file().closedOn()).toList();
    return closed.stream().allMatch(Optional::isPresent)
        ? closed.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private List<Participant> participants() {
    Map<PersonId, Member> first = new LinkedHashMap<>();
    facts(file -> file.household().members())
        .forEach(each -> first.putIfAbsent(each.personId(), each));
    return first.values().stream().map(each -> new Participant(this, each)).toList();
  }

  /** The family: the id of its first file. */
  String id() {
    return id;
  }

  /** Its files, the first opened at the front. */
  List<FamilyFacts> files() {
    return files;
  }

  /** The file that was opened first; the family is placed where that was. */
  FileFacts file() {
    return files.getFirst().file();
  }

  /** Facts of one kind from all files. */
  <F> Stream<F> facts(Function<FamilyFacts, List<F>> kind) {
    return files.stream().map(kind).flatMap(List::stream);
  }

  /** Day up to which it is known. */
  LocalDate day() {
    return day;
  }

  LocalDate start() {
    return start;
  }

  /** Empty while the effort goes on. */
  Optional<LocalDate> end() {
    return end;
  }

  /** Its end, or the day up to which it is known. */
  LocalDate lastDay() {
    return end.orElse(day);
  }

  boolean hasStartMeasurement() {
    return measuredFirst.isPresent();
  }

  boolean hasEndMeasurement() {
    return measuredLast.isPresent();
  }

  /** Everybody who is or was a member, each once. */
  List<Participant> members() {
    return members;
  }

  /** How many families each coordinator has on the day up to which the course is known. */
  Caseloads caseloads() {
    return caseloads;
  }
}
