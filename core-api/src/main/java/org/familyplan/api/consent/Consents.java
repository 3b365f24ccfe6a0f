package org.familyplan.api.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which department may see which kind of information about whom on which day, and why not. Folds
 * the entries in force of one family; a fold of those known at an earlier time says who could see
 * what as known then.
 */
public final class Consents {
  private static final Comparator<End> BY_DAY = Comparator.comparing(End::on);

  private final Births births;
  private final Map<ConsentId, Given> given = new LinkedHashMap<>();
  private final List<ConsentRefused> refused = new ArrayList<>();
  private final List<InformationSharedWithoutConsent> shared = new ArrayList<>();

  private record Given(ConsentGiven consent, @Nullable LocalDate withdrawnOn, Births births) {
    boolean holdsOn(LocalDate day) {
      return !consent.from().isAfter(day) && end().on().isAfter(day);
    }

    boolean endedBy(LocalDate day) {
      return !end().on().isAfter(day);
    }

    /** True when it has begun and was neither withdrawn nor has run out by that day. */
    boolean runsOn(LocalDate day) {
      LocalDate until = until();
      return !consent.from().isAfter(day) && (until == null || until.isAfter(day));
    }

    /** A withdrawal is recorded only while it runs. */
    private @Nullable LocalDate until() {
      return withdrawnOn == null ? consent.until() : withdrawnOn;
    }

    /** First day without it, and why. */
    End end() {
      LocalDate until = until();
      LocalDate ownWord = ownWordFrom();
      return until == null || until.isAfter(ownWord)
          ? new End(ownWord, SharingReason.OWN_WORD_NEEDED)
          : new End(until, withdrawnOn == null ? SharingReason.EXPIRED : SharingReason.WITHDRAWN);
    }

    /** From when on the word of others does not do; never for whoever consented in person. */
    private LocalDate ownWordFrom() {
      return consent.givenBy().contains(consent.personId())
          ? LocalDate.MAX
          : births
              .of(consent.personId())
              .map(born -> AgesOfConsent.ownWordFrom(born, consent.purpose(), consent.from()))
              .orElse(consent.from());
    }
  }

  /** When persons were born. */
  @FunctionalInterface
  public interface Births {
    /** The day; empty when it is not known (any more), and then nobody consents for the person. */
    Optional<LocalDate> of(PersonId person);
  }

  /** What is asked for. */
  private record Wanted(
      PersonId person, SharingPurpose purpose, Department department, InformationKind kind) {
    boolean isIn(
        PersonId about,
        SharingPurpose why,
        Collection<Department> departments,
        Collection<InformationKind> kinds) {
      return about.equals(person)
          && why == purpose
          && departments.contains(department)
          && kinds.contains(kind);
    }

    boolean isIn(ConsentGiven e) {
      return isIn(e.personId(), e.purpose(), e.departments(), e.informationKinds());
    }

    boolean isIn(ConsentRefused e) {
      return isIn(e.personId(), e.purpose(), e.departments(), e.informationKinds());
    }

    boolean isIn(InformationSharedWithoutConsent e) {
      return isIn(e.personId(), e.purpose(), e.departments(), e.informationKinds());
    }
  }

  /** From when on it is not allowed, and why. */
  private record End(LocalDate on, SharingReason reason) {}

  /** No consent yet, of persons born as known when it is asked for. */
  public Consents(Births births) {
    this.births = births;
  }

  /** Takes the next entry in force. */
  public void take(ConsentEvent event) {
    switch (event) {
      case ConsentGiven e -> given.put(e.consentId(), new Given(e, null, births));
      case ConsentWithdrawn e ->
          given.computeIfPresent(
              e.consentId(), (id, each) -> new Given(each.consent(), e.withdrawnOn(), births));
      case ConsentRefused e -> refused.add(e);
      case InformationSharedWithoutConsent e -> shared.add(e);
    }
  }

  /** Every consent as it was given, in the order in which they were recorded. */
  public List<ConsentGiven> all() {
    return given.values().stream().map(Given::consent).toList();
  }

  /** The consent as it was given. */
  public Optional<ConsentGiven> find(ConsentId id) {
    return Optional.ofNullable(given.get(id)).map(Given::consent);
  }

  /** True when the sharing without consent is known. */
  public boolean knows(SharingId id) {
    return shared.stream().anyMatch(each -> each.sharingId().equals(id));
  }

  /** True when somebody has withdrawn the consent, from whatever day on. */
  public boolean isWithdrawn(ConsentId id) {
    Given consent = given.get(id);
    return consent != null && consent.withdrawnOn() != null;
  }

  /**
   * True when the consent can be withdrawn on that day: it has begun and was neither withdrawn nor
   * has run out; also when it no longer holds because the person's own word is needed.
   */
  public boolean canBeWithdrawnOn(ConsentId id, LocalDate day) {
    Given consent = given.get(id);
    return consent != null && consent.runsOn(day);
  }

  /** True when the consent holds on that day. */
  public boolean isInForceOn(ConsentId id, LocalDate day) {
    Given consent = given.get(id);
    return consent != null && consent.holdsOn(day);
  }

  /**
   * Whether the department may see what others have recorded, for this purpose: by consent, or
   * because the law allows it without, or because it is of the plan, which whoever works with the
   * family sees.
   */
  public MaySee maySee(
      SharingPurpose purpose,
      Department department,
      PersonId person,
      InformationKind kind,
      LocalDate day) {
    Wanted wanted = new Wanted(person, purpose, department, kind);
    return byConsent(wanted, day)
        .or(() -> withoutConsent(wanted, day))
        .or(() -> ofThePlan(kind))
        .orElseGet(() -> MaySee.not(whyNot(wanted, day)));
  }

  private static Optional<MaySee> ofThePlan(InformationKind kind) {
    return kind == InformationKind.PLAN ? Optional.of(MaySee.OF_THE_PLAN) : Optional.empty();
  }

  /**
   * Whether readers of these departments may see one entry: what their own department recorded
   * always, else only when one of the departments may see this kind of information about every
   * person concerned. The answer about the first person in the way is given.
   *
   * @param recordedBy the department that recorded the entry, if it was recorded for one
   * @param subjects the persons concerned, one by one also where the entry is about the family
   */
  public MaySee maySeeEntry(
      SharingPurpose purpose,
      Collection<Department> departments,
      @Nullable Department recordedBy,
      Collection<PersonId> subjects,
      InformationKind kind,
      LocalDate day) {
    if (recordedBy != null && departments.contains(recordedBy)) {
      return MaySee.OWN;
    }
    List<MaySee> answers =
        subjects.stream().map(person -> maySee(purpose, departments, person, kind, day)).toList();
    return answers.stream()
        .filter(each -> !each.may())
        .findFirst()
        .or(() -> answers.stream().findFirst())
        .or(() -> ofThePlan(kind))
        .orElseGet(() -> MaySee.not(SharingReason.NEVER_GIVEN));
  }

  private MaySee maySee(
      SharingPurpose purpose,
      Collection<Department> departments,
      PersonId person,
      InformationKind kind,
      LocalDate day) {
    List<MaySee> answers =
        departments.stream().map(each -> maySee(purpose, each, person, kind, day)).toList();
    return answers.stream()
        .filter(MaySee::may)
        .findFirst()
        .or(() -> answers.reversed().stream().findFirst())
        .or(() -> ofThePlan(kind))
        .orElseGet(() -> MaySee.not(SharingReason.NEVER_GIVEN));
  }

  private Optional<MaySee> withoutConsent(Wanted wanted, LocalDate day) {
    return shared.stream()
        .filter(each -> wanted.isIn(each))
        .filter(each -> !each.from().isAfter(day) && each.until().isAfter(day))
        .findFirst()
        .map(each -> MaySee.without(each.legalBasis()));
  }

  private Optional<MaySee> byConsent(Wanted wanted, LocalDate day) {
    return given.values().stream()
        .filter(each -> each.holdsOn(day) && wanted.isIn(each.consent()))
        .findFirst()
        .map(each -> MaySee.by(each.consent().consentId()));
  }

  /**
   * What was said last about just this; else what the consents in force, or the last, leave out.
   */
  private SharingReason whyNot(Wanted wanted, LocalDate day) {
    return lastWord(wanted, day)
        .or(() -> leftOut(wanted, day))
        .or(() -> latest(ended(wanted, day).map(Given::end)))
        .or(() -> otherPurpose(wanted, day))
        .orElse(SharingReason.NEVER_GIVEN);
  }

  private Optional<SharingReason> lastWord(Wanted wanted, LocalDate day) {
    Stream<End> refusals =
        refused.stream()
            .filter(each -> wanted.isIn(each) && !each.refusedOn().isAfter(day))
            .map(each -> new End(each.refusedOn(), SharingReason.REFUSED));
    Stream<End> ends =
        ended(wanted, day).filter(each -> wanted.isIn(each.consent())).map(Given::end);
    return latest(Stream.concat(ends, refusals));
  }

  private static Optional<SharingReason> latest(Stream<End> ends) {
    return ends.reduce((a, b) -> BY_DAY.compare(a, b) > 0 ? a : b).map(End::reason);
  }

  private Optional<SharingReason> leftOut(Wanted wanted, LocalDate day) {
    List<ConsentGiven> inForce =
        about(wanted)
            .filter(each -> each.holdsOn(day))
            .map(Given::consent)
            .filter(each -> each.purpose() == wanted.purpose())
            .toList();
    if (inForce.isEmpty()) {
      return Optional.empty();
    }
    boolean departmentIsIn =
        inForce.stream().anyMatch(each -> each.departments().contains(wanted.department()));
    return Optional.of(
        departmentIsIn ? SharingReason.KIND_LEFT_OUT : SharingReason.DEPARTMENT_LEFT_OUT);
  }

  private Stream<Given> ended(Wanted wanted, LocalDate day) {
    return about(wanted)
        .filter(each -> each.consent().purpose() == wanted.purpose() && each.endedBy(day));
  }

  private Optional<SharingReason> otherPurpose(Wanted wanted, LocalDate day) {
    return about(wanted).anyMatch(each -> each.holdsOn(day))
        ? Optional.of(SharingReason.OTHER_PURPOSE)
        : Optional.empty();
  }

  private Stream<Given> about(Wanted wanted) {
    return given.values().stream()
        .filter(each -> each.consent().personId().equals(wanted.person()));
  }
}
