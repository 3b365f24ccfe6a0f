package org.familyplan.api.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.day;

import org.familyplan.api.consent.AgesOfConsent.Givers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesOfConsentTest {
  @ParameterizedTest
  @CsvSource({
    "JOINT_PLAN, 2000-05-20, 2015-05-19, CUSTODY_HOLDERS",
    "JOINT_PLAN, 2000-05-20, 2015-05-20, PERSON",
    "JOINT_PLAN, 2000-05-20, 2018-05-20, PERSON",
    "JOINT_PLAN, 2008-12-31, 2023-12-31, PERSON",
    "JOINT_PLAN, 2008-12-31, 2024-01-01, CUSTODY_HOLDERS",
    "JOINT_PLAN, 2008-12-31, 2024-12-30, CUSTODY_HOLDERS",
    "JOINT_PLAN, 2008-12-31, 2024-12-31, PERSON_AND_CUSTODY_HOLDERS",
    "JOINT_PLAN, 2008-12-31, 2026-12-30, PERSON_AND_CUSTODY_HOLDERS",
    "JOINT_PLAN, 2008-12-31, 2026-12-31, PERSON",
    "ASSESSMENT, 2010-02-01, 2025-01-31, CUSTODY_HOLDERS",
    "ASSESSMENT, 2010-02-01, 2025-02-01, PERSON",
    "INTERVENTION, 2010-02-01, 2025-01-31, CUSTODY_HOLDERS",
    "INTERVENTION, 2010-02-01, 2025-02-01, PERSON",
  })
  void whoseWordItTakesFollowsFromAgeAndTheLawOfTheDay(
      SharingPurpose purpose, String born, String on, Givers givers) {
    assertThat(AgesOfConsent.givers(day(born), purpose, day(on))).isEqualTo(givers);
  }

  @ParameterizedTest
  @CsvSource({
    "JOINT_PLAN, 2000-05-20, 2014-06-24, 2015-05-20",
    "JOINT_PLAN, 2009-01-01, 2020-01-01, 2025-01-01",
    "JOINT_PLAN, 2008-06-30, 2020-01-01, 2023-06-30",
    "JOINT_PLAN, 1983-03-14, 2014-06-24, 2014-06-24",
    "ASSESSMENT, 2010-02-01, 2024-06-01, 2025-02-01",
    "INTERVENTION, 2010-02-01, 2024-06-01, 2025-02-01",
  })
  void fromADayOnNobodyConsentsWithoutTheYoung(
      SharingPurpose purpose, String born, String given, String ends) {
    assertThat(AgesOfConsent.ownWordFrom(day(born), purpose, day(given))).isEqualTo(day(ends));
  }

  @Test
  void everyRuleSaysWhereItStands() {
    assertThat(AgesOfConsent.law(SharingPurpose.JOINT_PLAN, day("2014-06-24")).source())
        .contains("serviceloven § 50");
    assertThat(AgesOfConsent.law(SharingPurpose.ASSESSMENT, day("2024-01-01")).source())
        .contains("barnets lov § 22");
    assertThat(AgesOfConsent.law(SharingPurpose.JOINT_PLAN, day("2024-01-01")).source())
        .contains("barnets lov § 110");
  }

  @Test
  void aChildIsAdultOnItsEighteenthBirthday() {
    assertThat(AgesOfConsent.adultOn(day("2000-05-20"))).isEqualTo(day("2018-05-20"));
    assertThat(AgesOfConsent.adultOn(day("2004-02-29"))).isEqualTo(day("2022-02-28"));
  }
}
