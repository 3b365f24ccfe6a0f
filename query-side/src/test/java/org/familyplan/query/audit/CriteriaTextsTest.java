package org.familyplan.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.day;

import java.util.Locale;
import org.familyplan.api.audit.CriteriaView.Line;
import org.familyplan.api.audit.Criterion;
import org.junit.jupiter.api.Test;

class CriteriaTextsTest {
  @Test
  void everyCriterionHasWordsInBothLanguagesAndASource() {
    assertThat(CriteriaTexts.view(Locale.ENGLISH).criteria())
        .hasSameSizeAs(Criterion.values())
        .allSatisfy(line -> assertThat(line.text()).isNotBlank())
        .allSatisfy(line -> assertThat(line.source()).isNotBlank());
    assertThat(CriteriaTexts.view(Locale.of("da")).criteria())
        .extracting(Line::text)
        .doesNotContainAnyElementsOf(
            CriteriaTexts.view(Locale.ENGLISH).criteria().stream().map(Line::text).toList());
  }

  @Test
  void aBoundIsTheOneInForceOnTheDay() {
    assertThat(CriteriaTexts.bound(Criterion.PLAN_IN_TIME, "months", day("2023-12-31")))
        .isEqualTo(4);
    assertThat(CriteriaTexts.bound(Criterion.PLAN_IN_TIME, "months", day("2024-01-01")))
        .isEqualTo(3);
  }
}
