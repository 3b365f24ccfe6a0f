package org.familyplan.query.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.MaySee;
import org.familyplan.api.consent.SharingView.Line;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;

/** Who could see what about each member on a day, from the entries known at a time. */
final class SharingLines {
  private SharingLines() {}

  static List<Line> of(List<Entry> known, LocalDate day) {
    List<Entry> inForce = Corrections.inForce(known);
    Consents consents = Consents.of(inForce);
    List<Line> lines = new ArrayList<>();
    for (PersonId person : members(inForce)) {
      for (Department department : Department.values()) {
        for (InformationKind kind : InformationKind.values()) {
          lines.add(line(person, department, kind, consents.maySee(department, person, kind, day)));
        }
      }
    }
    return lines;
  }

  private static List<PersonId> members(List<Entry> inForce) {
    return inForce.stream()
        .map(Entry::event)
        .filter(FamilyMemberAdded.class::isInstance)
        .map(event -> ((FamilyMemberAdded) event).personId())
        .toList();
  }

  private static Line line(
      PersonId person, Department department, InformationKind kind, MaySee answer) {
    return new Line(
        person,
        department,
        kind,
        answer.may(),
        answer.reason(),
        answer.consent(),
        answer.legalBasis());
  }
}
