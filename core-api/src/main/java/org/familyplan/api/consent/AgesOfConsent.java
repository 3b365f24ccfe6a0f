package org.familyplan.api.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who consents to the sharing of information about a person, by age, as the law was on the day of
 * the consent: under the first age everybody who has custody (forældremyndighedens indehavere), all
 * of them where custody is shared; adults themselves.
 */
public final class AgesOfConsent {
  /** From this age nobody consents for another. */
  public static final int ADULT = 18;

  /** Whose word it takes. */
  public enum Givers {
    /** Everybody who has custody. */
    CUSTODY_HOLDERS,
    /** The young and everybody who has custody. */
    PERSON_AND_CUSTODY_HOLDERS,
    /** The person alone. */
    PERSON
  }

  /**
   * One rule.
   *
   * @param purposes for which purposes
   * @param from first day in force
   * @param byAge whose word it takes, by the first age for which it does
   * @param source where it stands
   */
  public record Law(
      Set<SharingPurpose> purposes,
      LocalDate from,
      NavigableMap<Integer, Givers> byAge,
      String source) {}

  /** When barnets lov came into force. */
  private static final LocalDate CHILDRENS_ACT = LocalDate.of(2024, 1, 1);

  /** In the order of their days: of those that fit the last one counts. */
  private static final List<Law> LAWS =
      List.of(
          new Law(
              EnumSet.allOf(SharingPurpose.class),
              LocalDate.MIN,
              ages(15, Givers.PERSON),
              "serviceloven § 50: from 15 in own matters"),
          new Law(
              EnumSet.of(SharingPurpose.ASSESSMENT, SharingPurpose.INTERVENTION),
              CHILDRENS_ACT,
              ages(15, Givers.PERSON),
              "barnets lov § 22: from 15 in own matters"),
          new Law(
              EnumSet.of(SharingPurpose.JOINT_PLAN),
              CHILDRENS_ACT,
              ages(16, Givers.PERSON_AND_CUSTODY_HOLDERS),
              "barnets lov § 110: the custody holder, and from 16 the young too"));

  private AgesOfConsent() {}

  /** Every rule, in the order of their days. */
  public static List<Law> laws() {
    return LAWS;
  }

  private static NavigableMap<Integer, Givers> ages(int young, Givers givers) {
    NavigableMap<Integer, Givers> ages = new TreeMap<>();
    ages.put(Integer.MIN_VALUE, Givers.CUSTODY_HOLDERS);
    ages.put(young, givers);
    ages.put(ADULT, Givers.PERSON);
    return ages;
  }

  /** Whose word it takes on that day. */
  public static Givers givers(LocalDate birthDate, SharingPurpose purpose, LocalDate day) {
    int age = Period.between(birthDate, day).getYears();
    return law(purpose, day).byAge().floorEntry(age).getValue();
  }

  /** The rule in force on that day. */
  static Law law(SharingPurpose purpose, LocalDate day) {
    return LAWS.reversed().stream()
        .filter(each -> each.purposes().contains(purpose) && !day.isBefore(each.from()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * First day, from {@code day} on, on which nobody consents for the person without the person's
   * own word: by a birthday, or by a law that began to ask for it. The laws say from which age the
   * young consent and not what becomes of an older consent; the stricter reading holds, by which
   * the word of those who had custody does not go on by itself, and no later law revives it.
   */
  public static LocalDate ownWordFrom(LocalDate birthDate, SharingPurpose purpose, LocalDate day) {
    return Stream.concat(
            Stream.of(day, adultOn(birthDate)),
            LAWS.stream()
                .filter(each -> each.purposes().contains(purpose))
                .flatMap(each -> turns(each, birthDate)))
        .filter(each -> !each.isBefore(day))
        .sorted()
        .filter(each -> givers(birthDate, purpose, each) != Givers.CUSTODY_HOLDERS)
        .findFirst()
        .orElseThrow();
  }

  /** The days on which a law may begin to ask for the person's own word. */
  private static Stream<LocalDate> turns(Law law, LocalDate birthDate) {
    return Stream.concat(
        Stream.of(law.from()),
        law.byAge().keySet().stream().filter(age -> age > 0).map(birthDate::plusYears));
  }

  /** First day on which what others consented to for a child no longer holds. */
  public static LocalDate adultOn(LocalDate birthDate) {
    return birthDate.plusYears(ADULT);
  }
}
