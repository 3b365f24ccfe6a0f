package org.familyplan.command.familyfile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.familyplan.api.confidentiality.ConfidentialityCommand.RestrictEntry;
import org.familyplan.api.confidentiality.EntryReader;
import org.familyplan.api.confidentiality.Restriction;
import org.familyplan.api.erasure.ErasureCommand;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.command.confidentiality.Confidentiality;
import org.familyplan.command.consent.Sharing;
import org.familyplan.command.record.Records;
import org.familyplan.command.record.Records.Source;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.rights.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Nobody changes, corrects or rehearses what is held back from him, and nobody is handed what is
 * restricted from him. The rules are those by which readers are shown less. A system that imports
 * has no department and is bound by restrictions only; whoever restricts an entry further need not
 * be of a department that may read it; and erasure is asked for and decided by those who may, of
 * whatever department, as it tells nothing.
 */
final class FamilySight {
  private final Records records;
  private final Sharing sharing;
  private final Confidentiality confidentiality;

  FamilySight(Records records, Sharing sharing, Confidentiality confidentiality) {
    this.records = records;
    this.sharing = sharing;
    this.confidentiality = confidentiality;
  }

  /** True when the command names something that is held back from the actor that day. */
  boolean hides(FamilyCommand command, Actor actor, Relation relation, LocalDate day) {
    if (command instanceof ErasureCommand) {
      return false;
    }
    boolean onlyKeepsBackMore = command instanceof RestrictEntry;
    return EventType.idsIn(command).stream()
        .flatMap(id -> entry(id).stream())
        .anyMatch(
            entry ->
                isRestricted(entry, actor, relation)
                    || (!onlyKeepsBackMore && isUnconsented(entry, actor, relation, day)));
  }

  private Optional<EventId> entry(Id id) {
    return id instanceof EventId entry
        ? Optional.of(entry).filter(records::knows)
        : records.maker(id);
  }

  private boolean isRestricted(EventId entry, Actor actor, Relation relation) {
    return confidentiality.restrictsAnything()
        && records
            .restrictions()
            .find(entry)
            .filter(each -> each.cause() == Restriction.Cause.RESTRICTED)
            .filter(each -> hides(each, entry, actor, relation))
            .isPresent();
  }

  private boolean hides(Restriction restriction, EventId entry, Actor actor, Relation relation) {
    PersonId member = actor.person();
    return member == null
        ? restriction.hidesFromEmployee(capacities(entry, actor, relation))
        : restriction.hidesFromMember(member);
  }

  private Set<EntryReader> capacities(EventId entry, Actor actor, Relation relation) {
    Set<EntryReader> capacities = EnumSet.noneOf(EntryReader.class);
    if (relation == Relation.COORDINATOR) {
      capacities.add(EntryReader.COORDINATOR);
    } else if (relation == Relation.TEAM_MEMBER) {
      capacities.add(EntryReader.TEAM_MEMBER);
    }
    if (actor.role() == Role.MANAGER) {
      capacities.add(EntryReader.MANAGER);
    }
    if (isOwn(records.source(entry), actor)) {
      capacities.add(EntryReader.OWN_DEPARTMENT);
    }
    return capacities;
  }

  private boolean isUnconsented(EventId entry, Actor actor, Relation relation, LocalDate day) {
    Source source = records.source(entry);
    return (actor.role() == Role.CASEWORKER || actor.role() == Role.MANAGER)
        && relation != Relation.BREAK_GLASS
        && source.kind() != InformationKind.PLAN
        && !isOwn(source, actor)
        && !source.subjects().stream()
            .allMatch(person -> sharing.maySee(actor.departments(), person, source.kind(), day));
  }

  private static boolean isOwn(Source source, Actor actor) {
    return source.department() != null && actor.departments().contains(source.department());
  }

  /** What somebody may be told of, by its id: nothing about which an entry is restricted. */
  Predicate<Id> toldTo(@Nullable PersonId member) {
    if (!confidentiality.restrictsAnything()) {
      return every -> true;
    }
    Set<Id> kept = new HashSet<>();
    var restrictions = records.restrictions();
    for (Entry entry : records.inForce()) {
      restrictions
          .find(entry.eventId())
          .filter(each -> isKeptFrom(each, member))
          .ifPresent(each -> kept.addAll(EventType.ids(entry.event())));
    }
    kept.removeIf(PersonId.class::isInstance);
    return id -> !kept.contains(id);
  }

  private static boolean isKeptFrom(Restriction restriction, @Nullable PersonId member) {
    return member == null || restriction.hidesFromMember(member);
  }
}
