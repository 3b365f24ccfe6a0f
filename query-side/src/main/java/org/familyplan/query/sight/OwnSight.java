package org.familyplan.query.sight;

import java.util.Optional;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.query.entries.Origin;

/** What a member of the family sees: what is about this person and nobody else. */
record OwnSight(PersonId person) implements Sight {
  @Override
  public Optional<Why> withheld(Origin origin) {
    return origin.subjects().stream().allMatch(person::equals)
        ? Optional.empty()
        : Optional.of(Why.OF_ANOTHER_PERSON);
  }
}
