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
import org.familyplan.api.record.Entry;
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

  private final Map<ConsentId, Given> given = new LinkedHashMap<>();
  private final List<ConsentRefused> refused = new ArrayList<>();
  private final List<InformationSharedWithoutConsent> shared = new ArrayList<>();

  private record Given(ConsentGiven consent, @Nullable LocalDate withdrawnOn) {
    boolean holdsOn(LocalDate day) {
      LocalDate end = endedOn();
      return !consent.from().isAfter(day) && (end == null || end.isAfter(day));
    }

    boolean endedBy(LocalDate day) {
      LocalDate end = endedOn();
      return end != null && !end.isAfter(day);
    }

    /** First day without it; a withdrawal is recorded only while it holds. */
    @Nullable LocalDate endedOn() {
      return withdrawnOn == null ? consent.until() : withdrawnOn;
    }

    End end() {
      LocalDate on = endedOn();
      return new End(
          on == null ? LocalDate.MAX : on,
          withdrawnOn == null ? SharingReason.EXPIRED : SharingReason.WITHDRAWN);
    }
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

  /** The consents that the entries in force hold; others are passed over. */
  public static Consents of(Collection<Entry> inForce) {
    Consents consents = new Consents();
    inForce.stream()
        .map(Entry::event)
        .filter(ConsentEvent.class::isInstance)
        .forEach(event -> consents.take((ConsentEvent) event));
    return consents;
  }

  /** Takes the next entry in force. */
  public void take(ConsentEvent event) {
    switch (event) {
      case ConsentGiven e -> given.put(e.consentId(), new Given(e, null));
      case ConsentWithdrawn e ->
          given.computeIfPresent(
              e.consentId(), (id, each) -> new Given(each.consent(), e.withdrawnOn()));
      case ConsentRefused e -> refused.add(e);
      case InformationSharedWithoutConsent e -> shared.add(e);
    }
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

  /** True when the consent holds on that day. */
  public boolean isInForceOn(ConsentId id, LocalDate day) {
    Given consent = given.get(id);
    return consent != null && consent.holdsOn(day);
  }

  /** Whether the department may see it for the joint plan, which is what this service shows. */
  public MaySee maySee(
      Department department, PersonId person, InformationKind kind, LocalDate day) {
    return maySee(SharingPurpose.JOINT_PLAN, department, person, kind, day);
  }

  /** Whether the department may see what others have recorded, for this purpose. */
  public MaySee maySee(
      SharingPurpose purpose,
      Department department,
      PersonId person,
      InformationKind kind,
      LocalDate day) {
    Wanted wanted = new Wanted(person, purpose, department, kind);
    return byConsent(wanted, day)
        .or(() -> withoutConsent(wanted, day))
        .orElseGet(() -> MaySee.not(whyNot(wanted, day)));
  }

  /**
   * Whether the department may see one entry: what it recorded itself always, else only when it may
   * see this kind of information about every person concerned. The answer about the first person in
   * the way is given.
   *
   * @param recordedBy the department that recorded the entry, if it was recorded for one
   * @param subjects the persons concerned, one by one also where the entry is about the family
   */
  public MaySee maySeeEntry(
      Department department,
      @Nullable Department recordedBy,
      Collection<PersonId> subjects,
      InformationKind kind,
      LocalDate day) {
    if (department == recordedBy) {
      return MaySee.OWN;
    }
    List<MaySee> answers =
        subjects.stream().map(person -> maySee(department, person, kind, day)).toList();
    return answers.stream()
        .filter(each -> !each.may())
        .findFirst()
        .or(() -> answers.stream().findFirst())
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
