package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is what there is. */
class SecurityTableTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (API\\d+|V\\d+) .*\\|$");

  private final String document = Approved.inDocs("security.md").text();

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> named =
        TEST.matcher(document)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(tests()).containsAll(named);
  }

  private static Set<String> tests() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module :
        new String[] {"core-api", "platform", "command-side", "query-side", "app"}) {
      try (Stream<Path> files =
          Files.walk(Approved.ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .map(each -> each.getFileName().toString())
            .filter(each -> each.endsWith("Test.java"))
            .forEach(each -> names.add(each.replace(".java", "")));
      }
    }
    return names;
  }

  @Test
  void everyRiskAndChapterHasARowThatSaysWhatMeetsIt() {
    assertThat(ROW.matcher(document).results().map(each -> each.group(1)))
        .hasSize(10 + 17)
        .doesNotHaveDuplicates();
    assertThat(ROW.matcher(document).results().map(each -> each.group()))
        .allSatisfy(
            row ->
                assertThat(
                        TEST.matcher(row).find()
                            || row.contains("**not met**")
                            || row.contains("*not applicable*: ")
                            || row.contains("the limits above"))
                    .as(row)
                    .isTrue());
  }
}
