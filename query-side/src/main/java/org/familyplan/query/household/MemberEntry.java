package org.familyplan.query.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** A member as remembered. */
public record MemberEntry(
    PersonId personId,
    FamilyRole role,
    Sex sex,
    String name,
    LocalDate birthDate,
    @Nullable String cpr,
    List<Turn> household,
    List<Turn> effort,
    List<Custody> custody) {

  /** In or out from a day on. */
  record Turn(LocalDate on, boolean in) {}

  /** Who has custody from a day on. */
  record Custody(LocalDate from, List<PersonId> holders) {}

  static MemberEntry of(FamilyMemberAdded e) {
    return new MemberEntry(
        e.personId(),
        e.role(),
        e.sex(),
        e.name(),
        e.birthDate(),
        e.cpr(),
        List.of(new Turn(e.since(), true)),
        List.of(),
        List.of());
  }

  MemberEntry corrected(MemberDetailsCorrected e) {
    return new MemberEntry(
        personId,
        e.role() == null ? role : e.role(),
        e.sex() == null ? sex : e.sex(),
        e.name() == null ? name : e.name(),
        e.birthDate() == null ? birthDate : e.birthDate(),
        e.cpr() == null ? cpr : e.cpr(),
        household,
        effort,
        custody);
  }

  MemberEntry moved(LocalDate on, boolean in) {
    return with(added(household, new Turn(on, in)), effort, custody);
  }

  MemberEntry takesPart(LocalDate on, boolean in) {
    return with(household, added(effort, new Turn(on, in)), custody);
  }

  MemberEntry inCustody(LocalDate from, List<PersonId> holders) {
    return with(household, effort, added(custody, new Custody(from, holders)));
  }

  private MemberEntry with(List<Turn> household, List<Turn> effort, List<Custody> custody) {
    return new MemberEntry(personId, role, sex, name, birthDate, cpr, household, effort, custody);
  }

  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private static Timeline<Boolean> timeline(List<Turn> turns) {
    Timeline<Boolean> timeline = new Timeline<>();
    for (Turn turn : turns) {
      if (turn.in()) {
        timeline.put(turn.on(), null, true);
      } else {
        timeline.clear(turn.on(), null);
      }
    }
    return timeline;
  }

  private Timeline<List<PersonId>> custodyTimeline() {
    Timeline<List<PersonId>> timeline = new Timeline<>();
    custody.forEach(each -> timeline.put(each.from(), null, each.holders()));
    return timeline;
  }

  MemberView view(LocalDate day) {
    Timeline<Boolean> in = timeline(household);
    return new MemberView(
        personId,
        role,
        sex,
        name,
        birthDate,
        in.at(day).isPresent(),
        in.periods(),
        timeline(effort).periods(),
        custodyTimeline().at(day).orElse(List.of()));
  }
}
