package org.familyplan.query.accesslog;

import org.familyplan.api.accesslog.AccessLogView;
import org.familyplan.platform.accesslog.Look;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.Employees;

/**
 * Shows looks to those who oversee them.
 *
 * @param employees names of those who looked, as registered now
 */
public record LookViews(Employees employees) {
  /** A look, for whoever may know who looked. */
  public AccessLogView.Look of(RecordedLook recorded) {
    Look look = recorded.look();
    return new AccessLogView.Look(
        recorded.position(),
        recorded.recordedAt(),
        look.user(),
        employees.find(look.user()).map(Employee::name).orElse(null),
        look.role().name(),
        look.departments(),
        look.municipality(),
        look.system(),
        look.onBehalfOf(),
        look.person(),
        look.operation(),
        look.purpose(),
        look.purposeStated(),
        look.family(),
        look.persons(),
        look.outcome(),
        look.code(),
        look.size());
  }
}
