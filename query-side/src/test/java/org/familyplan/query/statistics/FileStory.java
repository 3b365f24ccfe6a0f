package org.familyplan.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.BarrierReported;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.household.Sex;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.jspecify.annotations.Nullable;

/** The events of one file, told in few words. Ids follow from names. */
public final class FileStory {
  private final FamilyId family;
  private final List<Entry> entries = new ArrayList<>();

  private FileStory(String name) {
    this.family = new FamilyId(uuid("file " + name));
  }

  /** A file of the programme, referred twenty days and accepted ten days before it was opened. */
  public static FileStory of(String name, String municipality, String openedOn) {
    LocalDate opened = day(openedOn);
    return of(
        name,
        municipality,
        "HELHEDSINDSATS_2014_2016",
        opened.withDayOfMonth(1),
        opened.minusDays(20),
        opened.minusDays(10),
        opened);
  }

  /** A file. */
  public static FileStory of(
      String name,
      String municipality,
      @Nullable String programme,
      @Nullable LocalDate cohortFrom,
      LocalDate referredOn,
      LocalDate acceptedOn,
      LocalDate openedOn) {
    FileStory story = new FileStory(name);
    return story.and(
        new FamilyFileOpened(
            story.family,
            new MunicipalityCode(municipality),
            openedOn,
            referredOn,
            acceptedOn,
            programme,
            cohortFrom,
            List.of()));
  }

  /** A day, written yyyy-mm-dd. */
  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** An id that follows from a name. */
  public static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /** The person of that name. */
  public static PersonId person(String name) {
    return new PersonId(uuid("person " + name));
  }

  /** The family's id. */
  public FamilyId family() {
    return family;
  }

  /** All entries in the order in which they were recorded. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The facts, as known after the last entry. */
  public FamilyFacts facts() {
    return factsAfter(entries.size());
  }

  /** The facts, as known after so many entries. */
  public FamilyFacts factsAfter(int known) {
    return FamilyFacts.of(
        Corrections.inForce(entries.subList(0, known)).stream().map(Entry::event).toList());
  }

  /** Records any event. */
  public FileStory and(FamilyEvent event) {
    entries.add(new Entry(new EventId(uuid(family + " " + entries.size())), event));
    return this;
  }

  /** Id of the entry that was recorded last. */
  public EventId last() {
    return entries.getLast().eventId();
  }

  /** Corrects an entry. */
  public FileStory corrected(EventId entry, Correctable fact, String from) {
    return and(
        new FactCorrected(family, entry, fact, Personal.of("seen"), List.of(), day(from), null));
  }

  /** Marks an entry as made by mistake. */
  public FileStory marked(EventId entry, String on) {
    return and(new EntryMarkedErroneous(family, entry, Personal.of("mistake"), List.of(), day(on)));
  }

  public FileStory member(String name, FamilyRole role, Sex sex, int birthYear, String since) {
    return and(
        new FamilyMemberAdded(
            family,
            person(name),
            role,
            sex,
            Personal.of(name),
            Personal.of(LocalDate.of(birthYear, 6, 15)),
            birthYear,
            null,
            day(since)));
  }

  public FileStory mother(String name, int birthYear, String since) {
    return member(name, FamilyRole.PROVIDER, Sex.FEMALE, birthYear, since).enrolled(name, since);
  }

  public FileStory father(String name, int birthYear, String since) {
    return member(name, FamilyRole.PROVIDER, Sex.MALE, birthYear, since).enrolled(name, since);
  }

  public FileStory daughter(String name, int birthYear, String since) {
    return member(name, FamilyRole.CHILD, Sex.FEMALE, birthYear, since);
  }

  public FileStory son(String name, int birthYear, String since) {
    return member(name, FamilyRole.CHILD, Sex.MALE, birthYear, since);
  }

  public FileStory enrolled(String name, String on) {
    return and(new MemberEnrolled(family, person(name), day(on)));
  }

  public FileStory work(
      String name, EmploymentStatus status, @Nullable Integer hours, String from) {
    return and(workFact(name, status, hours, from));
  }

  /** A fact about work, recorded nowhere. */
  public EmploymentStatusRecorded workFact(
      String name, EmploymentStatus status, @Nullable Integer hours, String from) {
    BigDecimal perWeek = hours == null ? null : BigDecimal.valueOf(hours);
    return new EmploymentStatusRecorded(family, person(name), status, perWeek, null, day(from));
  }

  public FileStory benefit(String name, Benefit benefit, String from, @Nullable String until) {
    return and(benefitFact(name, benefit, from, until));
  }

  /** A fact about a benefit, recorded nowhere. */
  public BenefitPeriodRecorded benefitFact(
      String name, Benefit benefit, String from, @Nullable String until) {
    return new BenefitPeriodRecorded(
        family, person(name), benefit, day(from), until == null ? null : day(until));
  }

  public FileStory category(String name, VisitationScheme scheme, String code, String from) {
    return and(new VisitationCategorySet(family, person(name), scheme, code, day(from), day(from)));
  }

  /** A measurement; values as {@code OVERALL=D}. */
  public FileStory measured(
      String name, String instrument, MeasurementPhase phase, String on, String... values) {
    return and(measuredFact(name, instrument, phase, on, values));
  }

  /** A measurement, recorded nowhere. */
  public MeasurementRecorded measuredFact(
      String name, String instrument, MeasurementPhase phase, String on, String... values) {
    return new MeasurementRecorded(
        family,
        person(name),
        new MeasurementId(uuid(name + instrument + phase + on)),
        instrument,
        1,
        phase,
        Source.CASEWORKER,
        Arrays.stream(values)
            .map(each -> each.split("=", 2))
            .map(each -> new MeasuredValue(each[0], each[1]))
            .toList(),
        day(on));
  }

  public FileStory job(String name, String on) {
    return and(
        new SpareTimeJobStarted(
            family,
            person(name),
            new SpareTimeJobId(uuid("job " + name)),
            Personal.of("shop"),
            null,
            day(on)));
  }

  public FileStory absence(String name, String from, String until, int days, int of) {
    return and(
        new SchoolAbsenceRecorded(family, person(name), day(from), day(until), days, of, null));
  }

  public FileStory coordinator(String employee, String from) {
    return and(new CoordinatorAssigned(family, new EmployeeId(employee), day(from), null));
  }

  /**
   * A goal.
   *
   * @param name of the member, or null for the family's
   */
  public FileStory goal(String id, @Nullable String name, GoalArea area, String words, String on) {
    return and(
        new GoalAdded(
            family,
            new GoalId(uuid("goal " + id)),
            name == null ? List.of() : List.of(person(name)),
            area,
            GoalType.DEVELOP,
            Department.CHILD_AND_FAMILY,
            Personal.of("wording"),
            words.isEmpty() ? null : Personal.of(words),
            null,
            null,
            day(on)));
  }

  public FileStory barrier(String id, String name, String on) {
    return and(
        new BarrierReported(
            family,
            new BarrierId(uuid("barrier " + id)),
            person(name),
            List.of(),
            Personal.of("letters"),
            day(on)));
  }

  /** Help that begins on the day on which it is granted. */
  public FileStory help(
      String id, InterventionType type, List<String> names, @Nullable Integer hours, String on) {
    InterventionId intervention = new InterventionId(uuid("help " + id));
    List<PersonId> members = names.stream().map(FileStory::person).toList();
    return and(new InterventionGranted(
            family,
            intervention,
            type,
            List.of(),
            members,
            Department.JOB_CENTRE,
            null,
            null,
            hours == null ? null : BigDecimal.valueOf(hours),
            null,
            null,
            null,
            day(on)))
        .and(new InterventionStarted(family, intervention, type, members, day(on)));
  }

  public FileStory plan(String on) {
    return and(new PlanActivated(family, new PlanId(uuid("plan " + family)), 1, day(on)));
  }

  public FileStory followUp(String on, int nextIntervalWeeks) {
    return and(
        new FollowUpHeld(
            family,
            new FollowUpId(uuid("follow-up " + family + on)),
            day(on),
            List.of(),
            List.of(),
            List.of(),
            Personal.of("summary"),
            false,
            false,
            false,
            nextIntervalWeeks,
            Personal.of("reason")));
  }

  public FileStory closed(String on, ClosureReason reason) {
    return and(new FamilyFileClosed(family, day(on), reason, null));
  }
}
