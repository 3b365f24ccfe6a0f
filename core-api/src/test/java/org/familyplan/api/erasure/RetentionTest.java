package org.familyplan.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.day;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.erasure.Retention.Rule;
import org.junit.jupiter.api.Test;

class RetentionTest {
  @Test
  void aFileIsReviewedFiveYearsAfterItWasClosed() {
    assertThat(Retention.reviewOn(day("2016-12-20"))).isEqualTo(day("2021-12-20"));
    assertThat(Retention.reviewOn(day("2016-02-29"))).isEqualTo(day("2021-02-28"));
  }

  @Test
  void theRuleOfTheClosuresDayApplies() {
    List<Rule> rules =
        List.of(
            new Rule(LocalDate.MIN, 5, "as it was"), new Rule(day("2030-01-01"), 10, "as it is"));

    assertThat(Retention.reviewOn(day("2029-12-31"), rules)).isEqualTo(day("2034-12-31"));
    assertThat(Retention.reviewOn(day("2030-01-01"), rules)).isEqualTo(day("2040-01-01"));
  }

  @Test
  void everyRuleSaysWhereItStands() {
    assertThat(Retention.RULES).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }
}
