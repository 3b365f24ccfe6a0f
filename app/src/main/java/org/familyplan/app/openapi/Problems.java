package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.command.familyfile.FamilyFileRule;
import org.familyplan.platform.decision.Refusal.Kind;
import org.familyplan.platform.decision.Rule;
import org.familyplan.platform.web.ProblemCode;

/** The problems that an operation may be answered with, with their codes. */
final class Problems {
  private final Parts parts;
  private final ApiResponses answers;

  Problems(Parts parts, ApiResponses answers) {
    this.parts = parts;
    this.answers = answers;
  }

  void ofCommand(Class<?> command, boolean hasPathVariables, boolean ifMatchRequired) {
    List<Rule> rules = new ArrayList<>(RuleBook.of(Capabilities.of(command)));
    if (!command.isAnnotationPresent(TakenWhenClosed.class)) {
      rules.remove(FamilyFileRule.FILE_IS_OPEN);
      rules.add(FamilyFileRule.FILE_IS_OPEN);
    }
    shared(400, 401, 403);
    if (hasPathVariables) {
      put(
          404,
          "What the path names does not exist.\n\n"
              + Parts.lines(List.of(ProblemCode.FAMILY_UNKNOWN)),
          rules,
          Kind.UNKNOWN);
    }
    put(409, "A rule of the capability does not allow it.", rules, Kind.STATE, Kind.UNKNOWN);
    shared(412, 413, 415);
    put(422, "A value is out of bounds.\n\n" + Parts.lines(outOfBounds()), rules, Kind.VALUE);
    if (ifMatchRequired) {
      shared(428);
    }
    shared(429, 503);
  }

  void ofBatch() {
    shared(400, 401, 403);
    put(
        404,
        "The family does not exist.\n\n" + Parts.lines(List.of(ProblemCode.FAMILY_UNKNOWN)),
        List.of());
    put(409, "A rule does not allow one of the commands; see there for the codes.", List.of());
    shared(412, 413, 415);
    put(
        422,
        "A value is out of bounds, in one of the commands perhaps; see there.\n\n"
            + Parts.codes(422),
        List.of());
    shared(428, 429, 503);
  }

  void ofQuery(boolean hasPathVariables, boolean hasBody) {
    shared(400, 401, 403);
    if (hasPathVariables) {
      put(404, "What the path names does not exist.\n\n" + Parts.lines(unknown()), List.of());
    }
    if (hasBody) {
      shared(413, 415);
    }
    shared(422, 429, 503);
  }

  void ofControl(boolean hasPathVariables) {
    ofQuery(hasPathVariables, true);
    List<ProblemCode> codes =
        List.of(ProblemCode.CONTROL_WITHDRAWN, ProblemCode.TOO_MANY_CONTROL_SERIES);
    put(
        409,
        "The series, or how many there are, does not allow it.\n\n" + Parts.lines(codes),
        List.of());
  }

  private static List<ProblemCode> unknown() {
    return ProblemCode.with(404).stream()
        .filter(each -> !each.code().startsWith("operator.") && each != ProblemCode.PATH_UNKNOWN)
        .toList();
  }

  private static List<ProblemCode> outOfBounds() {
    return ProblemCode.with(422).stream()
        .filter(each -> each.code().startsWith("request.") && each != ProblemCode.BATCH_ORDER)
        .toList();
  }

  private void shared(int... statuses) {
    for (int status : statuses) {
      answers.addApiResponse(String.valueOf(status), Parts.responseRef("Problem" + status));
    }
  }

  private void put(int status, String description, List<Rule> rules, Kind... kinds) {
    Predicate<Rule> wanted = rule -> List.of(kinds).contains(rule.kind());
    String codes =
        rules.stream()
            .filter(wanted)
            .map(rule -> "- `" + rule.code() + "`: " + rule.sentence())
            .collect(Collectors.joining("\n"));
    String text = codes.isEmpty() ? description : description + "\n\n" + codes;
    answers.addApiResponse(String.valueOf(status), parts.problem(text));
  }
}
