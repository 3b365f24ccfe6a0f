package org.familyplan.query.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.EntryReader;
import org.familyplan.api.confidentiality.Restrictions;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentForm;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.entries.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SightTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(1, 1));
  private static final PersonId JONAS = new PersonId(new UUID(1, 2));
  private static final EventId ENTRY = new EventId(new UUID(2, 1));
  private static final LocalDate DAY = LocalDate.parse("2014-09-01");

  private static Origin origin(
      InformationKind kind, @Nullable Department department, PersonId... subjects) {
    return new Origin(ENTRY, kind, List.of(subjects), department);
  }

  @Nested
  class ByConsent {
    private final Consents consents = new Consents(person -> Optional.empty());
    private final Sight jobCentre =
        new ConsentSight(SharingPurpose.JOINT_PLAN, List.of(Department.JOB_CENTRE), consents, DAY);

    private void given(PersonId person, InformationKind... kinds) {
      consents.take(
          new ConsentGiven(
              FAMILY,
              new ConsentId(UUID.randomUUID()),
              person,
              List.of(person),
              List.of(Department.JOB_CENTRE),
              List.of(kinds),
              SharingPurpose.JOINT_PLAN,
              ConsentForm.WRITTEN,
              LocalDate.parse("2014-06-24"),
              null));
    }

    @Test
    void thePlanIsSeenByWhoeverWorksWithTheFamily() {
      assertThat(jobCentre.withheld(origin(InformationKind.PLAN, Department.HEALTH, METTE)))
          .isEmpty();
    }

    @Test
    void whatTheOwnDepartmentRecordedIsSeen() {
      assertThat(jobCentre.withheld(origin(InformationKind.HEALTH, Department.JOB_CENTRE, METTE)))
          .isEmpty();
    }

    @Test
    void theRestTakesTheConsentOfEveryoneConcerned() {
      Origin both = origin(InformationKind.HEALTH, Department.HEALTH, METTE, JONAS);
      assertThat(jobCentre.withheld(both)).contains(Why.NO_CONSENT);
      given(METTE, InformationKind.HEALTH);
      assertThat(jobCentre.withheld(both)).contains(Why.NO_CONSENT);
      given(JONAS, InformationKind.HEALTH);
      assertThat(jobCentre.withheld(both)).isEmpty();
    }

    @Test
    void aKindThatIsLeftOutIsNamedAsTheReason() {
      given(JONAS, InformationKind.EMPLOYMENT);
      assertThat(jobCentre.withheld(origin(InformationKind.HEALTH, Department.HEALTH, JONAS)))
          .contains(Why.KIND_LEFT_OUT);
    }

    @Test
    void whoHasNoDepartmentSeesThePlanOnly() {
      Sight nobody = new ConsentSight(SharingPurpose.JOINT_PLAN, List.of(), consents, DAY);
      given(METTE, InformationKind.HEALTH);
      assertThat(nobody.withheld(origin(InformationKind.HEALTH, null, METTE)))
          .contains(Why.NO_CONSENT);
      assertThat(nobody.withheld(origin(InformationKind.PLAN, null, METTE))).isEmpty();
    }
  }

  @Nested
  class Restricted {
    private final Restrictions restrictions = new Restrictions();

    private Sight of(@Nullable PersonId member, EntryReader... capacities) {
      Actor actor =
          new Actor(
              new EmployeeId("someone"),
              member == null ? Role.CASEWORKER : Role.FAMILY_MEMBER,
              List.of(Department.SCHOOL),
              new MunicipalityCode("360"),
              "test",
              member,
              false);
      Set<EntryReader> as = EnumSet.noneOf(EntryReader.class);
      as.addAll(List.of(capacities));
      return new RestrictionSight(new Reader(actor, as, false), restrictions);
    }

    private void restrict(List<EntryReader> visibleTo, List<PersonId> hiddenFrom) {
      restrictions.restrict(
          new EntryRestricted(
              FAMILY, ENTRY, Personal.of("violence"), visibleTo, hiddenFrom, List.of(METTE), DAY));
    }

    @Test
    void onlyThoseWhoAreNamedSeeIt() {
      restrict(List.of(EntryReader.COORDINATOR), List.of());
      Origin entry = origin(InformationKind.SOCIAL, Department.HEALTH, METTE);
      assertThat(of(null, EntryReader.COORDINATOR).withheld(entry)).isEmpty();
      assertThat(of(null, EntryReader.TEAM_MEMBER).withheld(entry)).contains(Why.RESTRICTED);
    }

    @Test
    void theDepartmentThatRecordedItMayBeNamed() {
      restrict(List.of(EntryReader.OWN_DEPARTMENT), List.of());
      assertThat(of(null).withheld(origin(InformationKind.SOCIAL, Department.SCHOOL))).isEmpty();
      assertThat(of(null).withheld(origin(InformationKind.SOCIAL, Department.HEALTH)))
          .contains(Why.RESTRICTED);
    }

    @Test
    void itIsHiddenFromTheMemberWhoMustNotReadIt() {
      restrict(List.of(), List.of(JONAS));
      Origin entry = origin(InformationKind.SOCIAL, Department.HEALTH, METTE, JONAS);
      assertThat(of(JONAS).withheld(entry)).contains(Why.RESTRICTED);
      assertThat(of(METTE).withheld(entry)).isEmpty();
    }

    @Test
    void whatWasEnteredByMistakeIsSeenByManagersOnly() {
      restrictions.markErroneous(ENTRY);
      Origin entry = origin(InformationKind.PLAN, Department.SCHOOL, METTE);
      assertThat(of(null, EntryReader.COORDINATOR).withheld(entry))
          .contains(Why.ENTERED_BY_MISTAKE);
      assertThat(of(METTE).withheld(entry)).contains(Why.ENTERED_BY_MISTAKE);
      assertThat(of(null, EntryReader.MANAGER).withheld(entry)).isEmpty();
    }
  }

  @Nested
  class Placeholders {
    private record SecretEntry(String word) {}

    private Entries entries(Origin... origins) {
      MemoryEntries memory = new MemoryEntries();
      memory.put("a", new SecretEntry("told"));
      return new Entries() {
        @Override
        public <E extends Record> Optional<E> find(Class<E> kind, String id) {
          return memory.find(kind, id);
        }

        @Override
        public void put(String id, Record entry) {
          memory.put(id, entry);
        }

        @Override
        public <E extends Record> java.util.Map<String, E> byId(Class<E> kind) {
          return memory.byId(kind);
        }

        @Override
        public List<Origin> origins(Class<? extends Record> kind, String id) {
          return List.of(origins);
        }
      };
    }

    @Test
    void somethingIsShownOnlyWhenAllThatItCameFromIs() {
      Sight noHealth =
          origin ->
              origin.kind() == InformationKind.HEALTH
                  ? Optional.of(Why.NO_CONSENT)
                  : Optional.empty();
      SeenEntries seen =
          new SeenEntries(
              entries(
                  origin(InformationKind.PLAN, null, METTE),
                  origin(InformationKind.HEALTH, null, JONAS)),
              noHealth);
      assertThat(seen.all(SecretEntry.class)).isEmpty();
      assertThat(seen.find(SecretEntry.class, "a")).isEmpty();
      assertThat(seen.withheld())
          .singleElement()
          .satisfies(
              held -> {
                assertThat(held.what()).isEqualTo("secret");
                assertThat(held.why()).isEqualTo(Why.NO_CONSENT);
                assertThat(held.subjects()).containsExactly(METTE, JONAS);
                assertThat(held.informationKinds())
                    .containsExactly(InformationKind.PLAN, InformationKind.HEALTH);
              });
    }

    @Test
    void whatIsAboutOthersAloneIsNotEvenMentionedToAMember() {
      SeenEntries seen =
          new SeenEntries(entries(origin(InformationKind.PLAN, null, METTE)), new OwnSight(JONAS));
      assertThat(seen.all(SecretEntry.class)).isEmpty();
      assertThat(seen.withheld()).isEmpty();
    }

    @Test
    void whatMayBeSeenLeavesNoPlaceholder() {
      SeenEntries seen =
          new SeenEntries(entries(origin(InformationKind.PLAN, null, METTE)), new OwnSight(METTE));
      assertThat(seen.all(SecretEntry.class)).hasSize(1);
      assertThat(seen.withheld()).isEmpty();
    }
  }
}
