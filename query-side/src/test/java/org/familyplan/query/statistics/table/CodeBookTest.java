package org.familyplan.query.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeBookTest {
  private static final Attribute SEX = new Attribute("sex", List.of("FEMALE", "MALE"), false);
  private static final Attribute WORKS = new Attribute("works", List.of("YES", "NO"), true);
  private static final CodeBook BOOK = new CodeBook(List.of(SEX, WORKS));
  private static final Map<String, String> CODES = BOOK.codes(List.of("MALE", "NO"));

  @Test
  void aUnitsCodesAreLikeAnyMapOfThem() {
    Map<String, String> same = Map.of("works", "NO", "sex", "MALE");
    assertThat(CODES).isEqualTo(same).hasSameHashCodeAs(same).hasSize(2);
    assertThat(same).isEqualTo(CODES);
    assertThat(new HashMap<>(CODES)).isEqualTo(same);
    assertThat(CODES.keySet()).containsExactly("sex", "works");
    assertThat(CODES.values()).containsExactly("MALE", "NO");
    assertThat(CODES).isNotEqualTo(Map.of("works", "YES", "sex", "MALE"));
  }

  @Test
  void codesOfOneBookAndOfTwoAreEqualWhenTheySayTheSame() {
    CodeBook other = new CodeBook(List.of(WORKS, SEX));
    assertThat(CODES)
        .isEqualTo(BOOK.codes(List.of("MALE", "NO")))
        .isEqualTo(other.codes(List.of("NO", "MALE")))
        .isNotEqualTo(BOOK.codes(List.of("FEMALE", "NO")))
        .isNotEqualTo(other.codes(List.of("NO", "FEMALE")));
  }

  @Test
  void whatTheBookDoesNotKnowIsNotThere() {
    assertThat(CODES.get("sex")).isEqualTo("MALE");
    assertThat(CODES.get("age")).isNull();
    assertThat(CODES.get(null)).isNull();
    assertThat(CODES.containsKey("works")).isTrue();
    assertThat(CODES.containsKey("age")).isFalse();
    assertThat(CODES.containsKey(null)).isFalse();
  }

  @Test
  void nothingIsChanged() {
    assertThatThrownBy(() -> CODES.put("sex", "FEMALE"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> CODES.entrySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> CODES.entrySet().iterator().next().setValue("FEMALE"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void manyCodesAreToldApart() {
    List<String> many = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
    CodeBook book = new CodeBook(List.of(new Attribute("number", many, false)));
    assertThat(many).allSatisfy(each -> assertThat(book.codes(List.of(each))).containsValue(each));
  }

  @Test
  void everyAttributeHasOneOfItsCodes() {
    assertThatThrownBy(() -> BOOK.codes(List.of("MALE", "PERHAPS")))
        .hasMessage("works has no code PERHAPS");
    assertThatThrownBy(() -> BOOK.codes(List.of("MALE"))).hasMessage("1 codes of 2");
    assertThatThrownBy(() -> new CodeBook(List.of(SEX, SEX)))
        .hasMessage("two attributes are called sex");
  }
}
