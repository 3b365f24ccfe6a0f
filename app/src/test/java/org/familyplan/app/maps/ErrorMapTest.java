package org.familyplan.app.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.familyplan.app.openapi.RuleBook;
import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;
import org.familyplan.platform.web.ProblemCode;
import org.junit.jupiter.api.Test;

/** Every code that a client may see stands in one document, and no other. */
class ErrorMapTest {
  private static final String HEAD =
      """
      # Problems

      A request that is not answered as asked is answered with a problem (RFC 9457): compare its `code`, never its
      sentences. Written by `ErrorMapTest`; to write it anew: run that test with `-Dapprove`.

      """;

  /** A problem made with its code, wherever the code stands among the arguments. */
  private static final Pattern CODE_OF_A_PROBLEM =
      Pattern.compile(
          "(?:RequestProblem\\s*\\.\\s*(?:of|retryLater)|\\b[fF]ault|new"
              + " Fault)\\(\\s*(?:\\d+,\\s*)?\"([^\"]+)\"");

  @Test
  void theListIsTheApprovedOne() {
    Approved.inDocs("api/errors.md").is(HEAD + ofTheService() + ofTheRules());
  }

  @Test
  void everyProblemInTheSourcesIsListed() {
    Set<String> listed = codes();
    Set<String> found = new TreeSet<>();
    Sources.ofTheService()
        .texts()
        .values()
        .forEach(
            text ->
                CODE_OF_A_PROBLEM
                    .matcher(text)
                    .results()
                    .forEach(each -> found.add(each.group(1))));
    assertThat(found).contains("request.field-missing", "service.busy", "event.unknown");
    assertThat(listed).as("add it to ProblemCode").containsAll(found);
  }

  @Test
  void everyListedCodeStandsInTheSources() {
    Sources sources = Sources.ofTheService();
    for (ProblemCode each : ProblemCode.values()) {
      assertThat(sources.texts().entrySet())
          .as("nobody answers with %s", each.code())
          .anyMatch(
              file ->
                  !file.getKey().endsWith("ProblemCode.java")
                      && (file.getValue().contains("\"" + each.code() + "\"")
                          || file.getValue().contains("ProblemCode." + each.name())));
    }
  }

  @Test
  void noRuleHasTheCodeOfTheService() {
    Set<String> listed = codes();
    rules().forEach(rule -> assertThat(listed).doesNotContain(rule.code()));
  }

  private static Set<String> codes() {
    return Arrays.stream(ProblemCode.values())
        .map(ProblemCode::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Rule> rules() {
    return Slices.capabilities().stream().flatMap(each -> RuleBook.of(each).stream());
  }

  private static String ofTheService() {
    return "## Requests and the service\n\n| Status | Code | Meaning |\n|---|---|---|\n"
        + Arrays.stream(ProblemCode.values())
            .map(each -> line(String.valueOf(each.status()), each.code(), each.sentence()))
            .collect(Collectors.joining());
  }

  private static String ofTheRules() {
    return Slices.capabilities().stream()
        .filter(each -> !RuleBook.of(each).isEmpty())
        .map(
            each ->
                "\n## "
                    + each
                    + "\n\n| Status | Code | Rule |\n|---|---|---|\n"
                    + RuleBook.of(each).stream()
                        .map(rule -> line(status(rule.kind()), rule.code(), rule.sentence()))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String status(Kind kind) {
    return switch (kind) {
      case STATE -> "409";
      case UNKNOWN -> "404 in the path, else 409";
      case VALUE -> "422";
    };
  }

  private static String line(String status, String code, String meaning) {
    return "| " + status + " | `" + code + "` | " + meaning + " |\n";
  }
}
