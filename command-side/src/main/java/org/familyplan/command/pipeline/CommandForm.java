package org.familyplan.command.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.Id;
import org.familyplan.command.record.RecordRule;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a command's record becomes an item of a submission, alone or in a batch. */
public record CommandForm(RecordForm<FamilyCommand> record) {
  /** The operationId of a batch. */
  public static final String BATCH = "submitBatch";

  /** Name of the body's member that says why the change is made. */
  public static final String CONTEXT = "context";

  /** Every command of the catalogue by its operationId, in reading order. */
  public static Map<String, CommandForm> all() {
    return Catalogue.commands().stream()
        .map(type -> new CommandForm(RecordForm.<FamilyCommand>of(type)))
        .collect(
            Collectors.toMap(
                CommandForm::operation, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** The operationId. */
  public String operation() {
    return record.operation();
  }

  /** The command with what the client said about it. */
  Submission.Item item(RecordBinder binder, ObjectNode body, Map<String, String> path) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.setAll(body);
    JsonNode context = content.remove(CONTEXT);
    FamilyCommand command = bind(binder, content, path);
    return item(command, circumstances(binder, context));
  }

  private FamilyCommand bind(RecordBinder binder, ObjectNode content, Map<String, String> path) {
    try {
      return binder.bind(record, content, path);
    } catch (RequestProblem problem) {
      throw problem.code().equals(ProblemCode.KIND_UNKNOWN.code()) && namesAnEvent(content)
          ? notCorrectable()
          : problem;
    }
  }

  /** True when the fact is of a kind that exists, only not among the correctable ones. */
  private static boolean namesAnEvent(ObjectNode content) {
    JsonNode kind = content.at("/fact/kind");
    return kind.isString()
        && Catalogue.events().stream()
            .map(type -> type.getAnnotation(EventName.class).value())
            .anyMatch(kind.stringValue()::equals);
  }

  private static RequestProblem notCorrectable() {
    RecordRule rule = RecordRule.FACT_IS_CORRECTABLE;
    return RequestProblem.at(409, List.of(new Fault(rule.code(), "/fact", rule.sentence())));
  }

  /** A command that is a record already, with what is said about it. */
  public Submission.Item item(FamilyCommand command, Circumstances circumstances) {
    return new Submission.Item(operation(), command, circumstances, made(command));
  }

  private static Circumstances circumstances(RecordBinder binder, @Nullable JsonNode context) {
    if (context == null) {
      return Circumstances.NONE;
    }
    if (!(context instanceof ObjectNode object)) {
      throw RequestProblem.at(
          400, List.of(new Fault("request.field-type", "/context", "an object is expected")));
    }
    try {
      return binder.bind(Circumstances.class, object);
    } catch (RequestProblem problem) {
      throw problem.below("/" + CONTEXT);
    }
  }

  private static Map<String, UUID> made(FamilyCommand command) {
    Map<String, UUID> made = new LinkedHashMap<>();
    for (Component component : Component.of(command.getClass())) {
      if (component.isNewId()) {
        made.put(component.name(), id(component, command));
      }
    }
    return made;
  }

  private static UUID id(Component component, FamilyCommand command) {
    return ((Id) Objects.requireNonNull(component.in(command))).value();
  }
}
