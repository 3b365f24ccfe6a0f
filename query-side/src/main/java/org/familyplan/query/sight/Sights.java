package org.familyplan.query.sight;

import java.time.LocalDate;
import java.util.Optional;
import org.familyplan.api.confidentiality.Restrictions;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Actor;
import org.familyplan.query.confidentiality.ConfidentialityProjection;
import org.familyplan.query.consent.ConsentProjection;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.web.QueryContext;

/** Says what a reader may see of a family today. */
public final class Sights {
  private Sights() {}

  /**
   * What the reader may see, for the purpose of the look. Whether anything may be seen at all, and
   * whether only what is the reader's own, the table of rights has decided before.
   *
   * @param all everything that is remembered of the family
   */
  public static Sight of(QueryContext context, Entries all, LocalDate today) {
    Actor actor = context.actor();
    Reader reader = Reader.of(actor, all, today);
    return switch (actor.role()) {
      case AUDITOR -> origin -> Optional.empty();
      case FAMILY_MEMBER -> restricted(reader, all, today);
      case CASEWORKER, MANAGER, SYSTEM, ANALYST, OPERATOR ->
          reader.hasBrokenTheGlass()
              ? restricted(reader, all, today)
              : both(
                  restricted(reader, all, today),
                  new ConsentSight(
                      context.purpose().sharedFor(),
                      actor.departments(),
                      ConsentProjection.consents(all),
                      today));
    };
  }

  /** What of that is about one person and nobody else. */
  public static Sight own(PersonId person, Sight sight) {
    return both(sight, new OwnSight(person));
  }

  /**
   * What may be told to a person about that person: what the reader who asks may see, without what
   * is kept from the person.
   */
  public static Sight toldTo(PersonId person, QueryContext context, Entries all, LocalDate today) {
    Restrictions restrictions = ConfidentialityProjection.restrictions(all, today);
    return both(of(context, all, today), RestrictionSight.ofMember(person, restrictions));
  }

  private static Sight restricted(Reader reader, Entries all, LocalDate today) {
    return new RestrictionSight(reader, ConfidentialityProjection.restrictions(all, today));
  }

  private static Sight both(Sight first, Sight second) {
    return origin -> first.withheld(origin).or(() -> second.withheld(origin));
  }
}
