package org.familyplan.query.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.confidentiality.Restriction;
import org.familyplan.api.confidentiality.Restrictions;
import org.familyplan.api.consent.SharingView.Restricted;
import org.familyplan.query.entries.Origin;

/** How many entries are kept from whom, and nothing of what they say. */
final class RestrictedThen {
  private RestrictedThen() {}

  static List<Restricted> of(Collection<Origin> origins, Restrictions restrictions) {
    Map<Restriction, Integer> entries = new LinkedHashMap<>();
    origins.forEach(
        origin ->
            restrictions
                .find(origin.eventId())
                .ifPresent(restriction -> entries.merge(restriction, 1, Integer::sum)));
    List<Restricted> restricted = new ArrayList<>();
    entries.forEach(
        (restriction, number) ->
            restricted.add(
                new Restricted(
                    restriction.cause(),
                    number,
                    restriction.visibleTo(),
                    restriction.hiddenFrom())));
    return restricted;
  }
}
