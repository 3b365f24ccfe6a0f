package org.familyplan.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.command.familyfile.Family;

/** The family of the worked case: two adults, three children, a file opened on 2014-06-20. */
public final class MettesFamily {
  public static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));

  /** Born 1983-03-14. */
  public static final PersonId METTE = new PersonId(new UUID(0, 2));

  /** Born 1980-11-02. */
  public static final PersonId JONAS = new PersonId(new UUID(0, 3));

  /** Born 2000-05-20. */
  public static final PersonId SOFIE = new PersonId(new UUID(0, 4));

  /** Born 2006-09-09. */
  public static final PersonId EMIL = new PersonId(new UUID(0, 5));

  /** Born 2012-01-30. */
  public static final PersonId IDA = new PersonId(new UUID(0, 6));

  /** Nobody of this family. */
  public static final PersonId STRANGER = new PersonId(new UUID(0, 9));

  private static final LocalDate OPENED = LocalDate.of(2014, 6, 20);

  private MettesFamily() {}

  /** The opened file with its members. */
  public static List<FamilyEvent> opened() {
    return List.of(
        new FamilyFileOpened(
            FAMILY,
            new MunicipalityCode("360"),
            OPENED,
            LocalDate.of(2014, 6, 10),
            LocalDate.of(2014, 6, 17),
            null,
            null,
            List.of()),
        member(METTE, FamilyRole.PROVIDER, "1983-03-14"),
        member(JONAS, FamilyRole.PROVIDER, "1980-11-02"),
        member(SOFIE, FamilyRole.CHILD, "2000-05-20"),
        member(EMIL, FamilyRole.CHILD, "2006-09-09"),
        member(IDA, FamilyRole.CHILD, "2012-01-30"));
  }

  private static FamilyMemberAdded member(PersonId person, FamilyRole role, String born) {
    return new FamilyMemberAdded(
        FAMILY, person, role, Sex.UNKNOWN, "NN", LocalDate.parse(born), null, OPENED);
  }

  /** The opened file and what happened then. */
  public static TestExecutor<Family> given(FamilyEvent... events) {
    List<FamilyEvent> all = new ArrayList<>(opened());
    all.addAll(List.of(events));
    return DecisionFixture.fixture().given(all);
  }
}
