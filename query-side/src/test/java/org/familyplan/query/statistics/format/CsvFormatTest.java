package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
  private final CsvFormat format = new CsvFormat();

  private List<List<String>> rows(PublishedTable table, Map<String, String> words) {
    byte[] csv = format.write(table, PublishedSamples.labels(words), Locale.of("da"));
    return Rfc4180.read(new String(csv, StandardCharsets.UTF_8));
  }

  @Test
  void everyCellIsARowWithCodesWordsFiguresAndAStatus() {
    PublishedTable types = PublishedSamples.types();

    List<List<String>> rows = rows(types, Map.of());

    assertThat(rows)
        .containsExactly(
            List.of("familyType", "familyType_label", "count", "percent", "status"),
            List.of("COUPLE", "Par med børn", "148", "11", "SHOWN"),
            List.of("SINGLE_MOTHER", "Enlig mor", "1173", "88", "SHOWN"),
            List.of("SINGLE_FATHER", "Enlig far", "..", "..", "HIDDEN"),
            List.of(
                "OTHER",
                "Andet, herunder børn anbragt uden for hjemmet ved start",
                "..",
                "..",
                "HIDDEN"),
            List.of("TOTAL", "I alt", "1328", "100", "SHOWN"));
  }

  @Test
  void aCellIsWrittenAlsoWhenItIsASum() {
    assertThat(rows(PublishedSamples.levels(), Map.of())).hasSize(1 + 6 * 6 * 3);
  }

  @Test
  void aShareOfAHiddenBaseIsHiddenAndAShareOfNobodyIsEmpty() {
    PublishedTable nobody =
        PublishedSamples.table(
            PublishedSamples.jobs().definition(),
            codes -> codes.get("sex").equals("MALE") ? 0 : 2,
            count -> count == 2);

    List<List<String>> rows = rows(nobody, Map.of());

    assertThat(rows).contains(row("YES", "FEMALE", "..", "..", "HIDDEN"));
    assertThat(rows).contains(row("YES", "MALE", "0", "", "SHOWN"));
    assertThat(rows).contains(row("TOTAL", "FEMALE", "4", "100", "SHOWN"));
  }

  private static List<String> row(String job, String sex, String... rest) {
    Map<String, String> words =
        Map.of("YES", "Har fritidsjob", "TOTAL", "I alt", "FEMALE", "Kvinde", "MALE", "Mand");
    List<String> row = new ArrayList<>(List.of("14-17", "14-17 år"));
    row.addAll(List.of(job, words.get(job), sex, words.get(sex)));
    row.addAll(List.of(rest));
    return row;
  }

  @Test
  void aMeanIsHiddenOrEmptyToo() {
    List<List<String>> rows = rows(PublishedSamples.wellBeing(), Map.of());

    assertThat(rows.getFirst()).endsWith("count", "mean", "status");
    assertThat(rows).anySatisfy(row -> assertThat(row).endsWith("..", "..", "HIDDEN"));
    assertThat(rows).anySatisfy(row -> assertThat(row).endsWith("0", "", "SHOWN"));
  }

  @Test
  void whatASpreadsheetWouldReckonStaysText() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
      List<List<String>> rows = rows(PublishedSamples.types(), Map.of("code.COUPLE", formula));
      assertThat(rows.get(1).get(1)).isEqualTo("'" + formula);
    }
  }

  @Test
  void commasQuotesAndLineBreaksStandInsideAField() {
    String odd = "a,\"b\"\r\nc";
    assertThat(rows(PublishedSamples.types(), Map.of("code.COUPLE", odd)).get(1).get(1))
        .isEqualTo(odd);
  }

  /** Reads what RFC 4180 allows and nothing else. */
  private static final class Rfc4180 {
    static List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        StringBuilder field = new StringBuilder();
        if (text.charAt(at) == '"') {
          at++;
          while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at++));
          }
          at++;
        } else {
          while (",\r".indexOf(text.charAt(at)) < 0) {
            assertThat(text.charAt(at)).isNotIn('"', '\n');
            field.append(text.charAt(at++));
          }
        }
        row.add(field.toString());
        if (text.charAt(at) == ',') {
          at++;
        } else {
          assertThat(text.substring(at, at + 2)).isEqualTo("\r\n");
          at += 2;
          rows.add(row);
          row = new ArrayList<>();
        }
      }
      return rows;
    }
  }
}
