package org.familyplan.app.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.familyplan.api.Approved;
import org.familyplan.api.Catalogue;
import org.familyplan.app.RunningService;
import org.familyplan.platform.rights.Rights;
import org.familyplan.query.web.QueryHandler;
import org.junit.jupiter.api.Test;

/** The page of rights is the table that the service reads, and every query stands in it. */
class RightsMapTest {
  @Test
  void thePageIsTheTable() {
    Approved.inDocs("rights.md").is(page(Rights.text().lines().toList()));
  }

  @Test
  void everyQueryOfTheCatalogueIsAnsweredAndNoOther() {
    List<?> handlers = (List<?>) RunningService.onH2().part("queryHandlers");
    List<Class<?>> answered =
        handlers.stream().<Class<?>>map(each -> ((QueryHandler<?, ?>) each).query()).toList();
    assertThat(Catalogue.queries()).containsExactlyInAnyOrderElementsOf(answered);
  }

  private static String page(List<String> lines) {
    int head = lines.indexOf("");
    String words =
        lines.subList(0, head).stream()
            .map(line -> line.replaceFirst("^# ?", ""))
            .collect(Collectors.joining("\n"));
    String rows =
        lines.subList(head, lines.size()).stream()
            .filter(line -> !line.isBlank())
            .map(RightsMapTest::row)
            .collect(Collectors.joining());
    return "# Rights\n\n"
        + "The table that the service reads (`rights.txt`), as a page. Written by"
        + " `RightsMapTest`; `RightsContract` asks the\n"
        + "service every operation in every standing, in one's own and in another"
        + " municipality, and compares. To write the\n"
        + "page anew: run `RightsMapTest` with `-Dapprove`.\n\n"
        + "```text\n"
        + words
        + "\n```\n\n"
        + rows;
  }

  private static String row(String line) {
    if (line.startsWith("#")) {
      return "| **" + line.substring(2) + "** |" + " |".repeat(12) + "\n";
    }
    String[] cells = line.strip().split("\\s+");
    String row = "| " + String.join(" | ", cells) + " |\n";
    return cells[0].equals("operation") ? row + "|---".repeat(cells.length) + "|\n" : row;
  }
}
