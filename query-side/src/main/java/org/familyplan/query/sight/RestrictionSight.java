package org.familyplan.query.sight;

import java.util.Optional;
import org.familyplan.api.confidentiality.Restriction;
import org.familyplan.api.confidentiality.Restriction.Cause;
import org.familyplan.api.confidentiality.Restrictions;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Origin;

/** Holds back entries that were restricted or made by mistake. */
record RestrictionSight(Reader reader, Restrictions restrictions) implements Sight {
  @Override
  public Optional<Why> withheld(Origin origin) {
    return restrictions
        .find(origin.eventId())
        .filter(restriction -> hides(restriction, origin))
        .map(restriction -> why(restriction.cause()));
  }

  /** What is kept from a member of the family, whoever reads it to this member. */
  static Sight ofMember(PersonId member, Restrictions restrictions) {
    return origin ->
        restrictions
            .find(origin.eventId())
            .filter(restriction -> restriction.hidesFromMember(member))
            .map(restriction -> why(restriction.cause()));
  }

  private static Why why(Cause cause) {
    return switch (cause) {
      case RESTRICTED -> Why.RESTRICTED;
      case ERRONEOUS -> Why.ENTERED_BY_MISTAKE;
      case ADDRESS_PROTECTED -> Why.ADDRESS_PROTECTED;
    };
  }

  private boolean hides(Restriction restriction, Origin origin) {
    PersonId member = reader.actor().person();
    return member == null
        ? restriction.hidesFromEmployee(reader.capacities(origin))
        : restriction.hidesFromMember(member);
  }
}
