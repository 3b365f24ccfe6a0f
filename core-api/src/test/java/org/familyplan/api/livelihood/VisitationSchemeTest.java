package org.familyplan.api.livelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VisitationSchemeTest {
  private static final LocalDate REFORM = LocalDate.of(2014, 1, 1);

  @Test
  void matchGroupsEndAndCategoriesOfReadinessBeginWithTheReform() {
    assertThat(VisitationScheme.MATCH_GROUP.isInForceOn(REFORM.minusDays(1))).isTrue();
    assertThat(VisitationScheme.MATCH_GROUP.isInForceOn(REFORM)).isFalse();
    assertThat(VisitationScheme.SOCIAL_ASSISTANCE.isInForceOn(REFORM.minusDays(1))).isFalse();
    assertThat(VisitationScheme.SOCIAL_ASSISTANCE.isInForceOn(REFORM)).isTrue();
  }

  @Test
  void matchCategoriesEndWhenMatchGroupsBegin() {
    LocalDate groups = LocalDate.of(2010, 1, 1);
    assertThat(VisitationScheme.MATCH_CATEGORY.isInForceOn(groups.minusDays(1))).isTrue();
    assertThat(VisitationScheme.MATCH_CATEGORY.isInForceOn(groups)).isFalse();
    assertThat(VisitationScheme.MATCH_GROUP.isInForceOn(groups)).isTrue();
  }

  @Test
  void theEndOfASchemeIsKnown() {
    assertThat(VisitationScheme.MATCH_GROUP.until()).isEqualTo(REFORM);
    assertThat(VisitationScheme.SOCIAL_ASSISTANCE.until()).isNull();
  }
}
