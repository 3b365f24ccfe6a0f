package org.familyplan.app.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Rest;
import org.familyplan.app.openapi.RuleBook;
import org.familyplan.platform.web.RecordForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of the slices says what the code says, and every slice is whole. */
class SliceMapTest {
  private static final String HEAD =
      """
      # Slices

      Written by `SliceMapTest` from the records, the classes that take them and the tests that use them. To write it
      anew: run that test with `-Dapprove`.

      """;

  static Stream<Class<? extends FamilyCommand>> commands() {
    return Catalogue.commands().stream();
  }

  static Stream<Class<? extends FamilyEvent>> events() {
    return Catalogue.events().stream();
  }

  @Test
  void theMapIsTheApprovedOne() {
    Approved.inDocs("slices.md")
        .is(
            HEAD
                + Slices.capabilities().stream()
                    .map(SliceMapTest::slice)
                    .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void oneClassDecidesOnACommand(Class<? extends FamilyCommand> type) {
    assertThat(Slices.deciders(type)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandHasATestOfItsDecision(Class<? extends FamilyCommand> type) {
    assertThat(Slices.tests("command", type)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void oneClassTakesAnEventIntoTheState(Class<? extends FamilyEvent> type) {
    if (!Slices.capability(type).equals("record")) { // entries, not facts: see Records
      assertThat(Slices.evolvers(type)).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void oneProjectionTakesAnEvent(Class<? extends FamilyEvent> type) {
    if (!Slices.capability(type).equals("record")) { // the history shows them
      assertThat(Slices.projections(type)).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventHasATestOfItsProjection(Class<? extends FamilyEvent> type) {
    assertThat(Slices.tests("query", type)).isNotEmpty();
  }

  private static String slice(String capability) {
    return "## "
        + capability
        + "\n\n| Command | Endpoint | Decides | Test |\n|---|---|---|---|\n"
        + Slices.commands(capability).stream().map(SliceMapTest::row).collect(Collectors.joining())
        + "\n| Event | Evolves | Projects | Test |\n|---|---|---|---|\n"
        + Slices.events(capability).stream().map(SliceMapTest::line).collect(Collectors.joining())
        + rules(capability);
  }

  private static String row(Class<? extends FamilyCommand> type) {
    RecordForm<FamilyCommand> form = RecordForm.of(type);
    Rest rest = form.rest();
    return cells(
        "`" + form.operation() + "`",
        rest.method() + " `/v1" + rest.path() + "`",
        names(Slices.deciders(type)),
        names(Slices.tests("command", type)));
  }

  private static String line(Class<? extends FamilyEvent> type) {
    EventName name = type.getAnnotation(EventName.class);
    return cells(
        "`" + name.value() + "` r" + name.revision(),
        names(Slices.evolvers(type)),
        names(Slices.projections(type)),
        names(Slices.tests("query", type)));
  }

  private static String rules(String capability) {
    List<String> codes =
        RuleBook.of(capability).stream().map(rule -> "`" + rule.code() + "`").toList();
    String names =
        RuleBook.enums(capability).map(Class::getSimpleName).collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : "\nRules (" + names + "): " + String.join(", ", codes) + "\n";
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "–" : String.join(", ", names);
  }
}
