package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Ids;

/** Makes up the members of a family. */
final class Household {
  private static final LocalDate SEEN_FROM = LocalDate.of(2014, 9, 1);
  private static final LocalDate NO_CHILD_BEFORE = LocalDate.of(1999, 2, 1);
  private static final int MOTHERHOOD = 18;

  private final String key;
  private final Chance chance;
  private final boolean elsewhere;
  private final String surname;
  private final List<Person> persons = new ArrayList<>();

  private Household(String key, Chance chance) {
    this.key = key;
    this.chance = chance;
    this.elsewhere = chance.percent(30);
    this.surname = Names.surname(chance, elsewhere);
  }

  /**
   * The members of one family, adults first, children by age.
   *
   * @param key names the family
   * @param size 2 to 6 members
   */
  static List<Person> of(String key, int size, Chance chance) {
    Household household = new Household(key, chance);
    int adults = size == 2 ? 1 : chance.percent(singleParents(size)) ? 1 : 2;
    household.adults(adults);
    household.children(size - adults);
    return List.copyOf(household.persons);
  }

  private static int singleParents(int size) {
    return switch (size) {
      case 3 -> 60;
      case 4 -> 35;
      case 5 -> 20;
      default -> 0;
    };
  }

  private void adults(int number) {
    Sex first = number == 2 || chance.percent(85) ? Sex.FEMALE : Sex.MALE;
    LocalDate born = SEEN_FROM.minusYears(chance.between(23, 44)).minusDays(chance.between(0, 364));
    add(FamilyRole.PROVIDER, first, born);
    if (number == 2) {
      add(FamilyRole.PROVIDER, Sex.MALE, born.minusDays(chance.between(-700, 2_200)));
    }
  }

  private void children(int number) {
    LocalDate earliest =
        Days.later(NO_CHILD_BEFORE, persons.getFirst().born().plusYears(MOTHERHOOD));
    LocalDate latest = SEEN_FROM.minusMonths(2);
    List<LocalDate> births = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      births.add(chance.day(earliest, latest));
    }
    Collections.sort(births);
    births.forEach(born -> add(FamilyRole.CHILD, chance.percent(50) ? Sex.FEMALE : Sex.MALE, born));
  }

  private void add(FamilyRole role, Sex sex, LocalDate born) {
    boolean adult = role != FamilyRole.CHILD;
    String first = Names.first(chance, elsewhere, adult, sex);
    while (isTaken(first)) {
      first = Names.first(chance, elsewhere, adult, sex);
    }
    PersonId id = new PersonId(Ids.of(key + "/person/" + (persons.size() + 1)));
    persons.add(new Person(id, first + " " + surname, role, sex, born));
  }

  private boolean isTaken(String first) {
    return persons.stream().anyMatch(person -> person.name().startsWith(first + " "));
  }
}
