package org.familyplan.command.childhood;

import static org.familyplan.command.childhood.ChildhoodRule.JOB_ENDS_AFTER_IT_STARTED;
import static org.familyplan.command.childhood.ChildhoodRule.JOB_ENDS_ONCE;
import static org.familyplan.command.childhood.ChildhoodRule.JOB_IS_KNOWN;
import static org.familyplan.command.childhood.ChildhoodRule.JOB_IS_NEW;
import static org.familyplan.command.childhood.ChildhoodRule.PERSON_IS_BORN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Decision;

/** Spare-time jobs (fritidsjob). Their starts and their ends are facts of their own. */
final class SpareTimeJobs {
  private static final int USUALLY_FROM = 14;
  private static final int USUALLY_TO = 17;

  private final Household household;
  private final Map<SpareTimeJobId, SpareTimeJobStarted> starts = new LinkedHashMap<>();
  private final List<SpareTimeJobEnded> ends = new ArrayList<>();

  SpareTimeJobs(Household household) {
    this.household = household;
    household.restOnMembers(this::brokenByAge);
  }

  SpareTimeJobStarted known(SpareTimeJobId jobId) {
    JOB_IS_KNOWN.unless(starts.containsKey(jobId), "jobId");
    return Objects.requireNonNull(starts.get(jobId));
  }

  void check(SpareTimeJobStarted fact, Decision decision) {
    Member member = household.alive(fact.personId(), "personId", fact.startedOn(), "startedOn");
    PERSON_IS_BORN.unless(!fact.startedOn().isBefore(member.birthDate()), "startedOn");
    JOB_IS_NEW.unless(!starts.containsKey(fact.jobId()), "jobId");
    for (SpareTimeJobEnded end : ends) {
      agree(fact, end, "startedOn");
    }
    int age = member.ageOn(fact.startedOn());
    if (age < USUALLY_FROM || age > USUALLY_TO) {
      decision.warn(
          "childhood.unusual-age",
          "A spare-time job is usually held between 14 and 17 years of age.");
    }
  }

  private Stream<ChildhoodRule> brokenByAge(Member member) {
    return starts.values().stream()
        .filter(fact -> fact.personId().equals(member.personId()))
        .filter(fact -> fact.startedOn().isBefore(member.birthDate()))
        .map(fact -> PERSON_IS_BORN);
  }

  void check(SpareTimeJobEnded fact) {
    SpareTimeJobStarted start = known(fact.jobId());
    JOB_ENDS_ONCE.unless(
        ends.stream().noneMatch(each -> each.jobId().equals(fact.jobId())), "jobId");
    agree(start, fact, "endedOn");
  }

  private static void agree(SpareTimeJobStarted start, SpareTimeJobEnded end, String component) {
    JOB_ENDS_AFTER_IT_STARTED.unless(
        !end.jobId().equals(start.jobId()) || end.endedOn().isAfter(start.startedOn()), component);
  }

  void evolve(SpareTimeJobStarted fact) {
    starts.put(fact.jobId(), fact);
  }

  void evolve(SpareTimeJobEnded fact) {
    ends.add(fact);
  }

  void verify() {
    for (SpareTimeJobStarted start : starts.values()) {
      ends.forEach(end -> agree(start, end, "entry"));
    }
  }
}
