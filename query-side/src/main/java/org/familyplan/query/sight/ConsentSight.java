package org.familyplan.query.sight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.MaySee;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.consent.SharingReason;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Origin;

/**
 * What those who work with a family may see: the plan and who takes part in it, what their own
 * department has recorded, and of the rest what all persons concerned have consented to or the law
 * allows to share (forvaltningsloven § 28).
 *
 * @param purpose what it is read for
 * @param departments the reader's
 * @param day on which it is read
 */
record ConsentSight(
    SharingPurpose purpose, Collection<Department> departments, Consents consents, LocalDate day)
    implements Sight {

  @Override
  public Optional<Why> withheld(Origin origin) {
    MaySee answer =
        consents.maySeeEntry(
            purpose, departments, origin.department(), origin.subjects(), origin.kind(), day);
    return answer.may() ? Optional.empty() : Optional.of(why(answer.reason()));
  }

  private static Why why(SharingReason reason) {
    return switch (reason) {
      case REFUSED -> Why.CONSENT_REFUSED;
      case WITHDRAWN -> Why.CONSENT_WITHDRAWN;
      case EXPIRED -> Why.CONSENT_EXPIRED;
      case OWN_WORD_NEEDED -> Why.OWN_WORD_NEEDED;
      case KIND_LEFT_OUT -> Why.KIND_LEFT_OUT;
      case NEVER_GIVEN, DEPARTMENT_LEFT_OUT, OTHER_PURPOSE -> Why.NO_CONSENT;
      case OWN_INFORMATION, NO_CONSENT_NEEDED, CONSENT, WITHOUT_CONSENT ->
          throw new IllegalArgumentException(reason + " allows to see");
    };
  }
}
