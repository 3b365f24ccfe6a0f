package org.familyplan.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Published;
import org.familyplan.api.Samples;
import org.familyplan.api.goal.GoalCommand.AddGoal;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Query;
import org.familyplan.app.RunningService;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.web.RecordForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API document as two foreign readers and our own rules see it. */
class DocumentTest {
  private static final Set<Integer> OF_EVERY_COMMAND =
      Set.of(400, 401, 403, 409, 412, 413, 415, 422, 429, 503);

  private static String text = "";
  private static JsonNode document = Json.mapper().createObjectNode();

  @BeforeAll
  static void readTheDocument() {
    text = RunningService.onH2().get("/v3/api-docs").body();
    document = Json.mapper().readTree(text);
  }

  static Stream<Class<? extends FamilyCommand>> commands() {
    return Catalogue.commands().stream();
  }

  @Test
  void isValidOpenApi() {
    assertThat(complaints(text)).isEmpty();
    assertThat(document.at("/openapi").stringValue()).startsWith("3.1.");
  }

  @Test
  void theForeignReadersComplainAboutMistakes() {
    assertThat(complaints(text.replace("\"title\":\"Family plan\",", ""))).isNotEmpty();
    assertThat(complaints(text.replace("\"in\":\"query\"", "\"in\":\"nowhere\""))).isNotEmpty();
    assertThat(metaSchema().validate("{\"type\":\"strange\"}", InputFormat.JSON)).isNotEmpty();
    ObjectNode goal = Json.mapper().valueToTree(Samples.full(AddGoal.class));
    goal.remove("familyId");
    goal.put("addedOn", "2026-02-30");
    assertThat(errors(schema("AddGoal"), goal)).isNotEmpty();
  }

  @Test
  void itsSchemasAreValidJsonSchemas() {
    Schema meta = metaSchema();
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            each ->
                assertThat(meta.validate(each.getValue().toString(), InputFormat.JSON))
                    .as(each.getKey())
                    .isEmpty());
  }

  @Test
  void everyCommandAndQueryHasOneOperation() {
    List<String> expected = new ArrayList<>(CommandForm.all().keySet());
    expected.add("submitBatch");
    Published.records(Query.class).forEach(query -> expected.add(RecordForm.of(query).operation()));
    List<String> found = new ArrayList<>();
    operations((path, operation) -> found.add(operation.at("/operationId").stringValue()));
    assertThat(found).containsAll(expected).doesNotHaveDuplicates();
  }

  @Test
  void everyOperationIsDescribed() {
    operations(
        (path, operation) -> {
          assertThat(operation.at("/tags").size()).as(path).isEqualTo(1);
          assertThat(operation.at("/summary").stringValue("")).as(path).isNotBlank();
          operation.at("/parameters").forEach(each -> isDescribed(path, resolved(each)));
        });
  }

  @Test
  void everyTagIsDescribed() {
    Set<String> described = new TreeSet<>();
    document
        .at("/tags")
        .forEach(
            tag -> {
              assertThat(tag.at("/description").stringValue("")).isNotBlank();
              described.add(tag.at("/name").stringValue());
            });
    operations(
        (path, operation) -> assertThat(described).contains(operation.at("/tags/0").stringValue()));
  }

  @Test
  void everyMemberOfEverySchemaIsDescribed() {
    List<String> missing = new ArrayList<>();
    schemas(
        (name, schema) -> {
          if (schema.at("/description").stringValue("").isBlank()) {
            missing.add(name);
          }
          schema
              .at("/properties")
              .properties()
              .forEach(
                  each -> {
                    if (each.getValue().at("/description").stringValue("").isBlank()) {
                      missing.add(name + "." + each.getKey());
                    }
                  });
        });
    assertThat(missing).as("add an @param or a line to glossary.properties").isEmpty();
  }

  @Test
  void problemsAreAnsweredAsProblems() {
    operations(
        (path, operation) ->
            operation
                .at("/responses")
                .properties()
                .forEach(
                    each -> {
                      if (Integer.parseInt(each.getKey()) >= 400) {
                        assertThat(resolved(each.getValue()).at("/content").propertyNames())
                            .as(path)
                            .containsExactly("application/problem+json");
                      }
                    }));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandSaysHowItMayBeRefused(Class<? extends FamilyCommand> type) {
    RecordForm<FamilyCommand> form = RecordForm.of(type);
    JsonNode operation = operation(form);
    Set<Integer> expected = new TreeSet<>(OF_EVERY_COMMAND);
    if (!form.pathVariables().isEmpty()) {
      expected.add(404);
    }
    if (form.rest().ifMatchRequired()) {
      expected.add(428);
    }
    assertThat(operation.at("/responses").propertyNames().stream().map(Integer::valueOf))
        .filteredOn(status -> status >= 400)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(operation.at("/responses/503").isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatACommandTakesFitsItsSchema(Class<? extends FamilyCommand> type) {
    RecordForm<FamilyCommand> form = RecordForm.of(type);
    Schema schema = schema(type.getSimpleName());
    for (Object sample : List.of(Samples.full(type), Samples.minimal(type))) {
      ObjectNode body = Json.mapper().valueToTree(sample);
      body.remove(form.pathVariables());
      assertThat(errors(schema, body)).isEmpty();
      body.put("unknown", 1);
      assertThat(errors(schema, body)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aBatchTakesTheCommandToo(Class<? extends FamilyCommand> type) {
    ObjectNode command = Json.mapper().valueToTree(Samples.full(type));
    command.remove("familyId");
    command.put("command", RecordForm.of(type).operation());
    assertThat(errors(schema(type.getSimpleName() + "InBatch"), command)).isEmpty();
  }

  @Test
  void anEventFitsTheSchemaOfItsRecord() {
    Catalogue.events()
        .forEach(
            type -> {
              Schema schema = schema(type.getSimpleName());
              for (Object sample : List.of(Samples.full(type), Samples.minimal(type))) {
                assertThat(errors(schema, Json.mapper().valueToTree(sample)))
                    .as(type.getSimpleName())
                    .isEmpty();
              }
            });
  }

  @Test
  void personalDataIsMarked() {
    for (Class<?> type : Catalogue.events()) {
      for (var component : type.getRecordComponents()) {
        String pointer =
            "/components/schemas/" + type.getSimpleName() + "/properties/" + component.getName();
        assertThat(document.at(pointer).has("x-personal-data"))
            .as(pointer)
            .isEqualTo(component.isAnnotationPresent(PersonalData.class));
      }
    }
  }

  @Test
  void noReferenceLeadsNowhere() {
    document
        .findValues("$ref")
        .forEach(ref -> assertThat(target(ref).isMissingNode()).as("%s", ref).isFalse());
    assertThat(document.findValues("$ref")).hasSizeGreaterThan(100);
  }

  @Test
  void nothingIsNamedThatNobodyRefersTo() {
    Set<String> used = new TreeSet<>();
    document.findValues("$ref").forEach(ref -> used.add(ref.stringValue()));
    document.at("/components").properties().stream()
        .filter(kind -> !kind.getKey().equals("securitySchemes"))
        .forEach(
            kind ->
                kind.getValue()
                    .propertyNames()
                    .forEach(
                        name ->
                            assertThat(used)
                                .contains("#/components/" + kind.getKey() + "/" + name)));
  }

  @Test
  void everyOperationNeedsAToken() {
    assertThat(document.at("/components/securitySchemes/token/scheme").stringValue())
        .isEqualTo("bearer");
    assertThat(document.at("/security")).hasToString("[{\"token\":[]}]");
    operations(
        (path, operation) -> {
          assertThat(operation.has("security")).as(path).isFalse();
          assertThat(operation.at("/responses").propertyNames()).as(path).contains("401", "403");
        });
  }

  @Test
  void whatOperatorsSeeStandsInAnotherDocument() {
    document.at("/paths").propertyNames().forEach(path -> assertThat(path).startsWith("/v1/"));
  }

  private static List<String> complaints(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(document, null, options).getMessages();
  }

  private static Schema metaSchema() {
    return SchemaRegistry.withDialect(Dialects.getDraft202012())
        .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
  }

  private static Schema schema(String name) {
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.put("$ref", "#/components/schemas/" + name);
    whole.set("components", document.at("/components"));
    return SchemaRegistry.withDialect(Dialects.getDraft202012())
        .getSchema(whole.toString(), InputFormat.JSON);
  }

  private static List<Error> errors(Schema schema, JsonNode value) {
    return schema.validate(
        value.toString(),
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static void isDescribed(String path, JsonNode parameter) {
    assertThat(parameter.at("/description").stringValue(""))
        .as("%s %s", path, parameter)
        .isNotBlank();
  }

  private static JsonNode operation(RecordForm<?> form) {
    String path = "/v1" + form.rest().path();
    return document.at("/paths").get(path).get("post");
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? target(node.get("$ref")) : node;
  }

  private static JsonNode target(JsonNode ref) {
    return document.at(ref.stringValue().substring(1));
  }

  private static void operations(BiConsumer<String, JsonNode> check) {
    document
        .at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            check.accept(
                                method.getKey() + " " + path.getKey(), method.getValue())));
  }

  private static void schemas(BiConsumer<String, JsonNode> check) {
    for (Map.Entry<String, JsonNode> each : document.at("/components/schemas").properties()) {
      check.accept(each.getKey(), each.getValue());
    }
  }
}
