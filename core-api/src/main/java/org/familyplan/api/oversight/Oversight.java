package org.familyplan.api.oversight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightEvent.RelationDeclared;
import org.familyplan.api.oversight.OversightEvent.RelationEnded;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/** Who has opened a family's file without a task, and who is bound to the family, on which day. */
public final class Oversight {
  private final Map<BreakGlassId, GlassBroken> broken = new LinkedHashMap<>();
  private final Map<BreakGlassId, BreakGlassReviewed> reviews = new LinkedHashMap<>();
  private final Map<RelationId, Relation> relations = new LinkedHashMap<>();

  /**
   * A declared relation.
   *
   * @param until first day without it, as declared or as ended since
   */
  public record Relation(RelationDeclared declared, @Nullable LocalDate until, boolean ended) {
    /** True when it holds on that day. */
    public boolean holdsOn(LocalDate day) {
      return Tense.of(declared.from(), until, day) == Tense.CURRENT;
    }
  }

  /** Takes the next entry in force. */
  public void take(OversightEvent event) {
    switch (event) {
      case GlassBroken e -> broken.put(e.breakGlassId(), e);
      case BreakGlassReviewed e -> reviews.put(e.breakGlassId(), e);
      case RelationDeclared e -> relations.put(e.relationId(), new Relation(e, e.until(), false));
      case RelationEnded e ->
          relations.computeIfPresent(
              e.relationId(), (id, each) -> new Relation(each.declared(), e.endedOn(), true));
    }
  }

  /** The opening that lets the employee look on that day. */
  public Optional<GlassBroken> brokenGlassOn(EmployeeId employee, LocalDate day) {
    return openOn(day).stream().filter(each -> each.employee().equals(employee)).findFirst();
  }

  /**
   * The openings that let somebody look on that day: one found unjustified lets nobody, and one by
   * whoever is bound to the family lets nobody from the declaration on.
   */
  public List<GlassBroken> openOn(LocalDate day) {
    return broken.values().stream()
        .filter(each -> Tense.of(each.brokenOn(), each.until(), day) == Tense.CURRENT)
        .filter(each -> review(each.breakGlassId()).map(BreakGlassReviewed::justified).orElse(true))
        .filter(each -> !isRelative(each.employee(), day))
        .toList();
  }

  /** True when the employee is bound to the family or to one of its members on that day. */
  public boolean isRelative(EmployeeId employee, LocalDate day) {
    return relations.values().stream()
        .anyMatch(each -> each.declared().employee().equals(employee) && each.holdsOn(day));
  }

  /** The opening. */
  public Optional<GlassBroken> find(BreakGlassId id) {
    return Optional.ofNullable(broken.get(id));
  }

  /** What a manager found. */
  public Optional<BreakGlassReviewed> review(BreakGlassId id) {
    return Optional.ofNullable(reviews.get(id));
  }

  /** The relation. */
  public Optional<Relation> find(RelationId id) {
    return Optional.ofNullable(relations.get(id));
  }

  /** True when the employee has declared to be bound to just this person (or family) by days. */
  public boolean isDeclared(
      EmployeeId employee, @Nullable PersonId person, LocalDate from, @Nullable LocalDate until) {
    return relations.values().stream()
        .filter(each -> each.declared().employee().equals(employee))
        .filter(each -> Objects.equals(each.declared().personId(), person))
        .anyMatch(
            each ->
                (until == null || each.declared().from().isBefore(until))
                    && (each.until() == null || each.until().isAfter(from)));
  }

  /** The openings that no manager has followed up on, in order. */
  public List<GlassBroken> notReviewed() {
    return broken.values().stream()
        .filter(each -> !reviews.containsKey(each.breakGlassId()))
        .toList();
  }
}
