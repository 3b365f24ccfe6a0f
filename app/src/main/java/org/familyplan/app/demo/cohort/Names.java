package org.familyplan.app.demo.cohort;

import java.util.List;
import org.familyplan.api.household.Sex;

/** Common first names and surnames; the persons that they make up are invented. */
final class Names {
  private static final List<String> WOMEN =
      split(
          "Anja Birgitte Camilla Charlotte Dorthe Heidi Helle Jeanette Katrine Lene Line Louise"
              + " Maria Maja Pernille Rikke Sanne Stine Susanne Tina Trine Vibeke");
  private static final List<String> MEN =
      split(
          "Allan Brian Carsten Dennis Henrik Jacob Jan Jesper Johnny Kenneth Kim Lars Martin"
              + " Michael Morten Nikolaj Rasmus Rene Steffen Thomas Tommy Ulrik");
  private static final List<String> GIRLS =
      split(
          "Alma Anna Clara Ella Emma Freja Isabella Josefine Karla Laura Lærke Mathilde Nora"
              + " Sofia");
  private static final List<String> BOYS =
      split(
          "Alfred August Carl Elias Emil Frederik Lucas Magnus Malthe Noah Oliver Oscar Victor"
              + " William");
  private static final List<String> SURNAMES =
      split(
          "Andersen Christensen Dahl Frandsen Hansen Holst Iversen Jensen Juhl Kjær Knudsen Larsen"
              + " Lind Madsen Mortensen Nielsen Olesen Pedersen Poulsen Rasmussen Skov Sørensen"
              + " Thomsen Winther");
  private static final List<String> WOMEN_ELSEWHERE =
      split("Amina Ayşe Dilan Fatima Hana Hodan Leyla Maryam Nadia Oksana Rana Samira Suzan Zahra");
  private static final List<String> MEN_ELSEWHERE =
      split(
          "Abdi Ahmed Ali Amir Bashir Dariusz Hassan Ibrahim Khalid Mehmet Omar Tarek Yusuf Zoran");
  private static final List<String> SURNAMES_ELSEWHERE =
      split(
          "Abdullah Ahmadi Aydin Demir Farah Haddad Hussein Jovanovic Kaya Nowak Osman Rahimi"
              + " Said");

  private Names() {}

  private static List<String> split(String names) {
    return List.of(names.split(" "));
  }

  /** A surname; {@code elsewhere} when the family came from another country. */
  static String surname(Chance chance, boolean elsewhere) {
    return chance.pick(elsewhere ? SURNAMES_ELSEWHERE : SURNAMES);
  }

  /** A first name. */
  static String first(Chance chance, boolean elsewhere, boolean adult, Sex sex) {
    boolean female = sex == Sex.FEMALE;
    if (elsewhere) {
      return chance.pick(female ? WOMEN_ELSEWHERE : MEN_ELSEWHERE);
    }
    return adult ? chance.pick(female ? WOMEN : MEN) : chance.pick(female ? GIRLS : BOYS);
  }
}
