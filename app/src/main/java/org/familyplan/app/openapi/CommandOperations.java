package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.Receipt;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.command.pipeline.CommandRoutes;
import org.familyplan.command.pipeline.Outcome;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.web.Docs;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.Schemas;
import org.familyplan.platform.web.Shapes;

/** One operation for each command, and the one for several at once. */
final class CommandOperations {
  private static final String FAMILY = "familyId";
  private static final String CIRCUMSTANCES = "Circumstances";

  private final Schemas schemas;
  private final Parts parts;
  private final Schema<?> receipt;
  private final Schema<?> rehearsed;

  CommandOperations(Schemas schemas, Parts parts) {
    this.schemas = schemas;
    this.parts = parts;
    Schema<?> circumstances = Shapes.closed(Docs.of(Circumstances.class));
    schemas.fill(circumstances, List.of(Circumstances.class.getRecordComponents()));
    schemas.define(CIRCUMSTANCES, circumstances);
    receipt = schemas.of(Receipt.class, Schemas.Use.ANSWER);
    rehearsed = schemas.of(Outcome.Rehearsed.class, Schemas.Use.ANSWER);
  }

  void describe(OpenAPI document) {
    Map<String, CommandForm> forms = CommandForm.all();
    forms.values().forEach(form -> add(document, form.record().rest().path(), one(form.record())));
    add(document, CommandRoutes.BATCH, batch(List.copyOf(forms.values())));
  }

  private static void add(OpenAPI document, String path, Operation operation) {
    document.path(CommandRoutes.ROOT + path, new PathItem().post(operation));
  }

  private Operation one(RecordForm<FamilyCommand> form) {
    Class<? extends FamilyCommand> type = form.type();
    Operation operation = Parts.operation(form);
    form.inPath().forEach(each -> operation.addParametersItem(Parts.path(each, schemas)));
    parameters(operation, form.rest().ifMatchRequired());
    Schema<?> body = Shapes.closed(Docs.of(type));
    schemas.fill(body, form.body());
    body.addProperty(CommandForm.CONTEXT, context());
    operation.requestBody(body(schemas.define(type.getSimpleName(), body)));
    ApiResponses answers = answers(makesSomething(type));
    Problems problems = new Problems(parts, answers);
    problems.ofCommand(type, !form.pathVariables().isEmpty(), form.rest().ifMatchRequired());
    return operation.responses(answers);
  }

  private static boolean makesSomething(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(each -> each.isAnnotationPresent(NewId.class));
  }

  private Operation batch(List<CommandForm> forms) {
    Operation operation =
        new Operation()
            .operationId(CommandForm.BATCH)
            .addTagsItem(Capabilities.BATCH)
            .summary("Takes several commands for one family, all or none")
            .description(
                "At most "
                    + CommandRoutes.MAX_BATCH
                    + " commands, decided one after the other, each on what the ones before have"
                    + " made of the family; later ones name what earlier ones make by ids that the"
                    + " client has chosen. One Idempotency-Key, one If-Match, one receipt. If-Match"
                    + " is required (428) when it is for one of the commands. Pointers in problems"
                    + " begin with `/commands/` and the command's place, from 0.");
    RecordComponent family =
        forms.stream()
            .flatMap(form -> form.record().inPath().stream())
            .filter(each -> each.getName().equals(FAMILY))
            .findFirst()
            .orElseThrow();
    operation.addParametersItem(Parts.path(family, schemas));
    parameters(operation, false);
    Schema<?> body = Shapes.closed("Commands for one family.");
    Schema<?> commands = Shapes.array(alternatives(forms));
    commands.setMinItems(1);
    commands.setMaxItems(CommandRoutes.MAX_BATCH);
    commands.setDescription("The commands in the order in which they are decided.");
    body.addProperty("commands", commands);
    body.addRequiredItem("commands");
    operation.requestBody(body(schemas.define("Batch", body)));
    ApiResponses answers = answers(true);
    new Problems(parts, answers).ofBatch();
    return operation.responses(answers);
  }

  private Schema<?> alternatives(List<CommandForm> forms) {
    Map<String, Schema<?>> byName = new LinkedHashMap<>();
    forms.forEach(form -> byName.put(form.operation(), inBatch(form)));
    return Shapes.oneOf("command", byName);
  }

  /** In a batch only the family stands in the path. */
  private Schema<?> inBatch(CommandForm form) {
    Class<? extends FamilyCommand> type = form.record().type();
    List<RecordComponent> components =
        Arrays.stream(type.getRecordComponents())
            .filter(each -> !each.getName().equals(FAMILY))
            .toList();
    Schema<?> schema = Shapes.closed(Docs.of(type));
    Shapes.constant(schema, "command", form.operation(), "Which command it is: its operationId.");
    schemas.fill(schema, components);
    schema.addProperty(CommandForm.CONTEXT, context());
    return schemas.define(type.getSimpleName() + "InBatch", schema);
  }

  private Schema<?> context() {
    Schema<?> context = Shapes.ref(CIRCUMSTANCES);
    context.setDescription("What may be said about any command, beside its content.");
    return context;
  }

  private static void parameters(Operation operation, boolean ifMatchRequired) {
    for (String name :
        List.of(
            ifMatchRequired ? "IfMatchRequired" : "IfMatch",
            "ActingAs",
            "IdempotencyKey",
            "RequestId",
            "DryRun",
            "Purpose",
            "OnBehalfOf")) {
      operation.addParametersItem(Parts.parameterRef(name));
    }
  }

  private static RequestBody body(Schema<?> schema) {
    return new RequestBody().required(true).content(Parts.json(schema));
  }

  private ApiResponses answers(boolean makesSomething) {
    ApiResponses answers = new ApiResponses();
    if (makesSomething) {
      answers.addApiResponse("200", answer("Dry run: what would be written.", rehearsed));
      answers.addApiResponse(
          "201",
          answer("Stored; something was made.", receipt)
              .addHeaderObject("Location", Parts.headerRef("Location"))
              .addHeaderObject("Idempotent-Replayed", Parts.headerRef("IdempotentReplayed")));
    } else {
      Schema<?> either = Shapes.anyOf(receipt, rehearsed);
      answers.addApiResponse(
          "200",
          answer("Stored, with a receipt; of a dry run what would be written.", either)
              .addHeaderObject("Idempotent-Replayed", Parts.headerRef("IdempotentReplayed")));
    }
    return answers;
  }

  private static ApiResponse answer(String description, Schema<?> schema) {
    return new ApiResponse()
        .description(description)
        .addHeaderObject("ETag", Parts.headerRef("ETag"))
        .content(Parts.json(schema));
  }
}
