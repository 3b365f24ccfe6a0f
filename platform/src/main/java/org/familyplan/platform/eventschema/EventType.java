package org.familyplan.platform.eventschema;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Subject;
import org.familyplan.platform.records.Component;
import org.jspecify.annotations.Nullable;

/** What the annotations of an event record say, read once. */
public final class EventType {
  private final Class<? extends FamilyEvent> type;
  private final EventName eventName;
  private final Component effectiveFrom;
  private final @Nullable Component effectiveUntil;
  private final List<Component> subjects;

  /** Throws IllegalArgumentException when the record lacks a name or the day it is true from. */
  EventType(Class<? extends FamilyEvent> type) {
    this.type = type;
    this.eventName = require(type.getAnnotation(EventName.class), "no @EventName on ", type);
    this.effectiveFrom = require(first(EffectiveFrom.class), "no @EffectiveFrom in ", type);
    this.effectiveUntil = first(EffectiveUntil.class);
    this.subjects = marked(Subject.class);
  }

  /** The stored name, for example {@code goal.GoalAdded}. */
  public String name() {
    return eventName.value();
  }

  /** The revision that is written today. */
  public int revision() {
    return eventName.revision();
  }

  /** The record. */
  public Class<? extends FamilyEvent> type() {
    return type;
  }

  /** First day on which the event's fact was true. */
  public LocalDate effectiveFrom(FamilyEvent event) {
    return (LocalDate) require(effectiveFrom.in(event), "no day in ", type);
  }

  /** First day on which it was no longer true, or null. */
  public @Nullable LocalDate effectiveUntil(FamilyEvent event) {
    return effectiveUntil == null ? null : (LocalDate) effectiveUntil.in(event);
  }

  /** The persons whom the event names as its subjects; empty for the whole family. */
  public List<PersonId> subjects(FamilyEvent event) {
    Set<PersonId> persons = new LinkedHashSet<>();
    for (Component component : subjects) {
      collect(component.in(event), PersonId.class, persons);
    }
    return List.copyOf(persons);
  }

  /** Every identifier that stands anywhere in the event, the family's own left out. */
  public static Set<Id> ids(FamilyEvent event) {
    Set<Id> ids = idsIn(event);
    ids.remove(event.familyId());
    return ids;
  }

  /** Every identifier that stands anywhere in a record. */
  public static Set<Id> idsIn(Object record) {
    Set<Id> ids = new LinkedHashSet<>();
    collect(record, Id.class, ids);
    return ids;
  }

  private static <T> void collect(@Nullable Object value, Class<T> wanted, Set<? super T> into) {
    if (wanted.isInstance(value)) {
      into.add(wanted.cast(value));
    } else if (value instanceof Collection<?> many) {
      many.forEach(each -> collect(each, wanted, into));
    } else if (value instanceof Record) {
      for (Component component : Component.of(value.getClass())) {
        collect(component.in(value), wanted, into);
      }
    }
  }

  private @Nullable Component first(Class<? extends Annotation> mark) {
    return marked(mark).stream().findFirst().orElse(null);
  }

  private List<Component> marked(Class<? extends Annotation> mark) {
    return Component.of(type).stream().filter(each -> each.isMarked(mark)).toList();
  }

  private static <T> T require(@Nullable T value, String problem, Class<?> type) {
    if (value == null) {
      throw new IllegalArgumentException(problem + type.getName());
    }
    return value;
  }
}
