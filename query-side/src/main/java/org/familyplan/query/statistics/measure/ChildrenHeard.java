package org.familyplan.query.statistics.measure;

import org.familyplan.query.statistics.table.Attribute;

/** Practice: children are heard. */
final class ChildrenHeard implements Subject {
  @Override
  public void define(Definitions d) {
    d.subject("childrenHeard");
    Group<Participant> children = d.children();
    Measure measure = d.counts("childrenHeard", children, "Barnets lov § 5");
    Attribute heard = children.plain("heard", YesNo.CODES, ChildrenHeard::heard);
    children.counts(measure, heard, children.attributes("municipality", "ageGroupAtStart"));
  }

  private static String heard(Participant child) {
    return YesNo.of(
        child
            .course()
            .facts(file -> file.plan().hearings())
            .anyMatch(each -> child.isMine(each.personId())));
  }
}
