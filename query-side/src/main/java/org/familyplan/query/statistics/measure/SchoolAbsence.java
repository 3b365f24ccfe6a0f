package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.familyplan.query.statistics.facts.ChildhoodFacts.Absence;
import org.familyplan.query.statistics.table.Attribute;

/** School absence in the first and in the last school year that is known (skolefravær). */
final class SchoolAbsence implements Subject {
  private static final String SOURCE = "KORA 2017 on Furesø: full school years";
  private static final int DECIMALS = 4;

  /** The first and the last school year of a child with two or more. */
  private record Years(Absence first, Absence last) {
    String movement() {
      long first = (long) this.first.daysAbsent() * last.schoolDays();
      long later = (long) last.daysAbsent() * this.first.schoolDays();
      return Movement.sign(Long.compare(first, later));
    }
  }

  @Override
  public void define(Definitions d) {
    d.subject("schoolAbsence");
    Group<Participant> children = d.children();
    Measure measure = d.counts("schoolAbsence", children, SOURCE);
    Attribute movement =
        children.measured("schoolAbsenceMovement", Movement.CODES, SchoolAbsence::movement);
    children.counts(measure, movement, children.attributes("municipality"));
    Measure means = d.means("schoolAbsenceMean", children, "percent", SOURCE);
    children.amount(
        "absenceFirstYear",
        each -> years(each).map(Years::first).map(SchoolAbsence::percent),
        movement,
        Movement.NOT_MEASURABLE);
    children.amount(
        "absenceLastYear",
        each -> years(each).map(Years::last).map(SchoolAbsence::percent),
        movement,
        Movement.NOT_MEASURABLE);
    children.means(means, "absenceFirstYear", children.attributes("municipality"));
    children.means(means, "absenceLastYear", children.attributes("municipality"));
  }

  private static BigDecimal percent(Absence each) {
    return BigDecimal.valueOf(100L * each.daysAbsent())
        .divide(BigDecimal.valueOf(each.schoolDays()), DECIMALS, RoundingMode.HALF_UP);
  }

  private static Optional<Years> years(Participant child) {
    List<Absence> known =
        child.own(file -> file.childhood().absences(), Absence::personId, Absence::from);
    return known.isEmpty() || known.getFirst().from().equals(known.getLast().from())
        ? Optional.empty()
        : Optional.of(new Years(known.getFirst(), known.getLast()));
  }

  private static String movement(Participant child) {
    return years(child).map(Years::movement).orElse(Movement.NOT_MEASURABLE);
  }
}
