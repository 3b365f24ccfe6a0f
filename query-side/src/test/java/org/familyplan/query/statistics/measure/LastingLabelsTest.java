package org.familyplan.query.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LastingLabelsTest {
  private final Labels known = Measures.standard().labels();
  private final Labels lasting = new LastingLabels(known);

  @Test
  void whatHasWordsKeepsThem() {
    assertThat(lasting.of("attribute.sex", Locale.ENGLISH))
        .isEqualTo(known.of("attribute.sex", Locale.ENGLISH));
    assertThat(lasting.ofCode("sex", "FEMALE", Locale.of("da")))
        .isEqualTo(known.ofCode("sex", "FEMALE", Locale.of("da")));
  }

  @Test
  void whatIsGoneIsCalledByItsId() {
    assertThat(lasting.of("table.goneLongAgo", Locale.ENGLISH)).isEqualTo("goneLongAgo");
    assertThat(lasting.ofCode("sex", "GONE", Locale.ENGLISH)).isEqualTo("GONE");
  }
}
