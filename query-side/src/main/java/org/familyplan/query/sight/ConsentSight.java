package org.familyplan.query.sight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.MaySee;
import org.familyplan.api.consent.SharingReason;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Origin;

/**
 * What those who work with a family may see: the plan and who takes part in it, what their own
 * department has recorded, and of the rest what all persons concerned have consented to or the law
 * allows to share (forvaltningsloven § 28).
 *
 * @param departments the reader's
 * @param day on which it is read
 */
record ConsentSight(Collection<Department> departments, Consents consents, LocalDate day)
    implements Sight {

  @Override
  public Optional<Why> withheld(Origin origin) {
    if (origin.kind() == InformationKind.PLAN || isOwn(origin)) {
      return Optional.empty();
    }
    return origin.subjects().stream()
        .map(person -> withheld(person, origin.kind()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isOwn(Origin origin) {
    return origin.department() != null && departments.contains(origin.department());
  }

  private Optional<Why> withheld(PersonId person, InformationKind kind) {
    Optional<Why> why = Optional.of(Why.NO_CONSENT);
    for (Department department : departments) {
      MaySee may = consents.maySee(department, person, kind, day);
      if (may.may()) {
        return Optional.empty();
      }
      why = Optional.of(why(may.reason()));
    }
    return why;
  }

  private static Why why(SharingReason reason) {
    return switch (reason) {
      case REFUSED -> Why.CONSENT_REFUSED;
      case WITHDRAWN -> Why.CONSENT_WITHDRAWN;
      case EXPIRED -> Why.CONSENT_EXPIRED;
      case KIND_LEFT_OUT -> Why.KIND_LEFT_OUT;
      case NEVER_GIVEN, DEPARTMENT_LEFT_OUT, OTHER_PURPOSE -> Why.NO_CONSENT;
      case OWN_INFORMATION, CONSENT, WITHOUT_CONSENT ->
          throw new IllegalArgumentException(reason + " allows to see");
    };
  }
}
