package org.familyplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What clients send is approved, one body for each command: a change of it is seen in review. */
class ApprovedCommandsTest {
  private static final String FOLDER = "commands";

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private final RecordBinder binder = new RecordBinder(VALIDATOR, UUID::randomUUID);

  static Stream<RecordForm<FamilyCommand>> forms() {
    return Catalogue.commands().stream().map(RecordForm::of);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aBodyIsTakenAsApproved(RecordForm<FamilyCommand> form) {
    FamilyCommand sample = Samples.full(form.type());
    Approved approved = Approved.inResources(FOLDER + "/" + form.operation() + ".json");
    approved.is(
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(body(form, sample)));
    ObjectNode sent = RecordBinder.parse(approved.text().getBytes(StandardCharsets.UTF_8));
    assertThat(binder.bind(form, sent, path(form, sample))).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatMayBeLeftOutMayBeLeftOut(RecordForm<FamilyCommand> form) {
    FamilyCommand sample = Samples.minimal(form.type());
    ObjectNode body = body(form, sample);
    body.removeIf(value -> value.isNull() || (value.isArray() && value.isEmpty()));
    assertThat(binder.bind(form, body, path(form, sample))).isEqualTo(sample);
  }

  @Test
  void noFileLacksItsCommand() {
    assertThat(Approved.names(FOLDER))
        .containsExactlyInAnyOrderElementsOf(
            forms().map(form -> form.operation() + ".json").toList());
  }

  private static ObjectNode body(RecordForm<FamilyCommand> form, FamilyCommand sample) {
    ObjectNode body = Json.mapper().valueToTree(sample);
    return body.remove(form.pathVariables());
  }

  private static Map<String, String> path(RecordForm<FamilyCommand> form, FamilyCommand sample) {
    Map<String, String> path = new LinkedHashMap<>();
    for (Component component : Component.of(sample.getClass())) {
      if (form.pathVariables().contains(component.name())) {
        path.put(component.name(), Objects.requireNonNull(component.in(sample)).toString());
      }
    }
    return path;
  }
}
