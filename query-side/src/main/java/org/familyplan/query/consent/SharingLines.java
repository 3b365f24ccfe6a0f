package org.familyplan.query.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.MaySee;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.consent.SharingView.Line;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.entries.Origin;

/**
 * Who could see what about each member on a day.
 *
 * @param consents what decides, here as when something is read
 * @param origins where the entries known came from
 */
record SharingLines(
    SharingPurpose purpose, LocalDate day, Consents consents, Collection<Origin> origins) {

  List<Line> about(Collection<PersonId> members) {
    List<Line> lines = new ArrayList<>();
    for (PersonId person : members) {
      for (Department department : Department.values()) {
        for (InformationKind kind : InformationKind.values()) {
          lines.add(line(person, department, kind));
        }
      }
    }
    return lines;
  }

  private Line line(PersonId person, Department department, InformationKind kind) {
    MaySee answer = consents.maySee(purpose, department, person, kind, day);
    return new Line(
        person,
        department,
        kind,
        answer.may(),
        answer.reason(),
        answer.consent(),
        answer.legalBasis(),
        (int) origins.stream().filter(each -> isOwn(each, person, department, kind)).count());
  }

  private static boolean isOwn(
      Origin origin, PersonId person, Department department, InformationKind kind) {
    return origin.department() == department
        && origin.kind() == kind
        && origin.subjects().contains(person);
  }
}
