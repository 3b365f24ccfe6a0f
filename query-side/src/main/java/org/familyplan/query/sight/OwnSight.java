package org.familyplan.query.sight;

import java.util.Optional;
import java.util.Set;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Origin;

/**
 * What a member of the family sees: what concerns nobody else than the member and the children
 * that the member speaks for, and what concerns the family as a whole.
 *
 * @param persons the member, and the children in the member's custody who do not speak for
 *     themselves yet
 */
record OwnSight(Set<PersonId> persons) implements Sight {
  @Override
  public Optional<Why> withheld(Origin origin) {
    return persons.containsAll(origin.subjects())
        ? Optional.empty()
        : Optional.of(Why.OF_ANOTHER_PERSON);
  }
}
