package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.familyplan.api.audit.DifferenceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowComparisonTest {
  private static StoredRow document(String id, String json) {
    return new StoredRow(
        Map.of(
            "kind",
            "GoalEntry",
            "entry_id",
            id,
            "document",
            StoredRow.value(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
  }

  private static List<Mismatch> compare(List<StoredRow> folded, List<StoredRow> stored) {
    return RowComparison.of("plan", "plan_entry", folded, stored);
  }

  private static Mismatch mismatch(
      @Nullable String row, @Nullable String path, DifferenceKind kind) {
    return new Mismatch("plan", "plan_entry", row, path, kind);
  }

  @Test
  void equalRowsDifferNowhereWhateverTheirOrder() {
    StoredRow one = document("1", "{'a':1}");
    StoredRow two = document("2", "{'a':[1,{'b':null}]}");
    assertThat(compare(List.of(one, two), List.of(two, one))).isEmpty();
  }

  @Test
  void aDocumentDiffersAtItsPaths() {
    StoredRow other = document("2", "{}");
    assertThat(
            compare(
                List.of(document("1", "{'a':{'b':[1,2]},'c':1}"), other),
                List.of(document("1", "{'a':{'b':[1,3,4]},'d':1}"), other)))
        .containsExactlyInAnyOrder(
            mismatch("GoalEntry/1", "document/a/b/1", DifferenceKind.DIFFERENT),
            mismatch("GoalEntry/1", "document/a/b/2", DifferenceKind.UNEXPECTED),
            mismatch("GoalEntry/1", "document/c", DifferenceKind.MISSING),
            mismatch("GoalEntry/1", "document/d", DifferenceKind.UNEXPECTED));
  }

  @Test
  void rowsAreMissingAndTooMuch() {
    StoredRow both = document("1", "{}");
    assertThat(
            compare(
                List.of(both, document("2", "{}")),
                List.of(both, document("3", "{}"), document("4", "{}"))))
        .containsExactlyInAnyOrder(
            mismatch("GoalEntry/2", null, DifferenceKind.MISSING),
            mismatch("GoalEntry/3", null, DifferenceKind.UNEXPECTED),
            mismatch("GoalEntry/4", null, DifferenceKind.UNEXPECTED));
  }

  @Test
  void rowsWithoutANameAreCountedAndNeverNamed() {
    StoredRow span = new StoredRow(Map.of("employee_id", "karen.holm"));
    StoredRow other = new StoredRow(Map.of("employee_id", "rikke.dam"));
    assertThat(compare(List.of(span, span), List.of(span, other)))
        .containsExactlyInAnyOrder(
            mismatch(null, null, DifferenceKind.MISSING),
            mismatch(null, null, DifferenceKind.UNEXPECTED));
  }

  @Test
  void bytesThatAreNoDocumentAreComparedWhole() {
    StoredRow hash = new StoredRow(Map.of("cpr_hash", StoredRow.value(new byte[] {1, 2})));
    StoredRow other = new StoredRow(Map.of("cpr_hash", StoredRow.value(new byte[] {1, 3})));
    assertThat(compare(List.of(hash), List.of(other)))
        .containsExactly(mismatch(null, "cpr_hash", DifferenceKind.DIFFERENT));
  }
}
