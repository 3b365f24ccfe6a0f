package org.familyplan.command.pipeline;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Receipt;
import org.familyplan.command.pipeline.Outcome.Accepted;
import org.familyplan.command.pipeline.Outcome.Rehearsed;
import org.familyplan.command.pipeline.Submission.Item;
import org.familyplan.command.pipeline.SubmissionRefused.ByRule;
import org.familyplan.command.pipeline.SubmissionRefused.NotAllowed;
import org.familyplan.command.pipeline.SubmissionRefused.StaleVersion;
import org.familyplan.command.pipeline.SubmissionRefused.TooBusy;
import org.familyplan.command.pipeline.SubmissionRefused.UnknownFamily;
import org.familyplan.command.pipeline.SubmissionRefused.VersionWithheld;
import org.familyplan.platform.accesslog.Looking;
import org.familyplan.platform.accesslog.Watch;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.eventstore.AppendRefused.KeyReused;
import org.familyplan.platform.eventstore.HandOver.RequestKey;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.familyplan.platform.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Offers every command of the catalogue over HTTP, and batches of them. */
public final class CommandRoutes {
  /** Where the API lives. */
  public static final String ROOT = "/v1";

  /** Path of a batch of commands for one family. */
  public static final String BATCH = "/families/{familyId}/commands";

  /** operationId of a batch. */
  public static final String BATCH_OPERATION = "submitBatch";

  /** Most commands in a batch. */
  public static final int MAX_BATCH = 50;

  private static final String COMMAND = "command";

  private final CommandService service;
  private final RecordBinder binder;
  private final Caller caller;
  private final KeyedHash hash;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Watch watch;
  private final Map<String, CommandForm> forms = CommandForm.all();

  public CommandRoutes(
      CommandService service,
      RecordBinder binder,
      Caller caller,
      KeyedHash hash,
      InstantSource clock,
      Supplier<UUID> ids,
      Watch watch) {
    this.service = service;
    this.binder = binder;
    this.caller = caller;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
    this.watch = watch;
  }

  /** One route for each command and one for batches. */
  public RouterFunction<ServerResponse> routes() {
    RouterFunctions.Builder routes = RouterFunctions.route();
    forms
        .values()
        .forEach(
            form -> routes.POST(ROOT + form.record().rest().path(), request -> one(form, request)));
    routes.POST(ROOT + BATCH, this::batch);
    routes.onError(Throwable.class, (failure, request) -> Problems.answer(failure));
    routes.before(Requests::acceptsJson);
    return routes.build();
  }

  private ServerResponse one(CommandForm form, ServerRequest request) throws Exception {
    Actor actor = caller.of(request);
    ObjectNode body = RecordBinder.parse(Requests.jsonBody(request));
    Item item = form.item(binder, body, request.pathVariables());
    boolean ifMatchRequired = form.record().rest().ifMatchRequired();
    Looking looking = watch.over(request, actor, item.operation(), item.command());
    return watched(
        looking,
        request,
        () -> {
          try {
            return submit(request, actor, List.of(item), body, ifMatchRequired, looking);
          } catch (ByRule refused) {
            throw problem(form, refused.refusal(), form.record().pathVariables());
          } catch (NotAllowed refused) {
            throw refused.code().problem();
          }
        });
  }

  private static ServerResponse watched(
      Looking looking, ServerRequest request, Looking.Answering answering) throws Exception {
    return Requests.flag(request, "dryRun")
        ? looking.rehearse(answering)
        : looking.write(answering);
  }

  private ServerResponse batch(ServerRequest request) throws Exception {
    Actor actor = caller.of(request);
    ObjectNode body = RecordBinder.parse(Requests.jsonBody(request));
    ArrayNode commands = commands(body);
    List<Item> items = new ArrayList<>();
    boolean ifMatchRequired = false;
    for (int index = 0; index < commands.size(); index++) {
      CommandForm form = form(commands.get(index), index);
      items.add(item(form, (ObjectNode) commands.get(index), index, request));
      ifMatchRequired |= form.record().rest().ifMatchRequired();
    }
    openingComesFirst(items);
    boolean required = ifMatchRequired;
    Looking looking = watch.over(request, actor, CommandForm.BATCH, items.getFirst().command());
    return watched(
        looking,
        request,
        () -> {
          try {
            return submit(request, actor, items, body, required, looking);
          } catch (ByRule refused) {
            CommandForm form =
                Objects.requireNonNull(forms.get(items.get(refused.index()).operation()));
            throw problem(form, refused.refusal(), Set.of()).below("/commands/" + refused.index());
          } catch (NotAllowed refused) {
            throw refused.code().problem().below("/commands/" + refused.index());
          }
        });
  }

  private static ArrayNode commands(ObjectNode body) {
    JsonNode commands = body.get("commands");
    if (body.size() != 1 || !(commands instanceof ArrayNode array)) {
      throw fault(400, "request.field-type", "/commands", "a batch is {\"commands\": [...]}");
    }
    if (array.isEmpty() || array.size() > MAX_BATCH) {
      throw fault(422, "request.bounds", "/commands", "a batch has 1 to 50 commands");
    }
    return array;
  }

  private CommandForm form(JsonNode command, int index) {
    String pointer = "/commands/" + index;
    if (!(command instanceof ObjectNode)) {
      throw fault(400, "request.field-type", pointer, "an object is expected");
    }
    JsonNode name = command.get(COMMAND);
    CommandForm form = name == null || !name.isString() ? null : forms.get(name.stringValue());
    if (form == null) {
      throw fault(400, "request.command-unknown", pointer + "/" + COMMAND, "this names no command");
    }
    return form;
  }

  private Item item(CommandForm form, ObjectNode command, int index, ServerRequest request) {
    ObjectNode content = command.deepCopy();
    content.remove(COMMAND);
    try {
      return form.item(binder, content, Map.of("familyId", request.pathVariable("familyId")));
    } catch (RequestProblem problem) {
      throw problem.below("/commands/" + index);
    }
  }

  private static void openingComesFirst(List<Item> items) {
    for (int index = 1; index < items.size(); index++) {
      if (items.get(index).command() instanceof OpenFamilyFile) {
        throw fault(
            422,
            "request.batch-order",
            "/commands/" + index,
            "a batch can open the family's file only as its first command");
      }
    }
  }

  private static RequestProblem fault(int status, String code, String pointer, String detail) {
    return RequestProblem.at(status, List.of(new Fault(code, pointer, detail)));
  }

  private ServerResponse submit(
      ServerRequest request,
      Actor actor,
      List<Item> items,
      ObjectNode body,
      boolean ifMatchRequired,
      Looking looking) {
    Long expectedVersion = Requests.expectedVersion(request);
    boolean rehearsal = Requests.flag(request, "dryRun");
    if (ifMatchRequired && expectedVersion == null) {
      throw RequestProblem.of(
          428,
          "request.if-match-required",
          "This command decides on the whole plan: say with If-Match which version was read.");
    }
    Submission submission =
        new Submission(
            items.getFirst().command().familyId(),
            items,
            actor,
            clock.instant(),
            Requests.requestId(request, ids),
            Requests.traceParent(request),
            expectedVersion,
            key(request, actor, body),
            rehearsal);
    return answer(submission, looking);
  }

  private @Nullable RequestKey key(ServerRequest request, Actor actor, ObjectNode body) {
    return Requests.idempotencyKey(request)
        .map(
            key ->
                new RequestKey(
                    hash.of(
                        "idempotency-key",
                        actor.system(),
                        actor.user().value(),
                        actor.municipality().value(),
                        key),
                    hash.of("request", request.path(), Json.mapper().writeValueAsString(body))))
        .orElse(null);
  }

  private ServerResponse answer(Submission submission, Looking looking) {
    try {
      return switch (service.submit(submission)) {
        case Accepted accepted -> accepted(accepted);
        case Rehearsed rehearsed -> rehearsed(rehearsed, looking);
      };
    } catch (UnknownFamily e) {
      throw ProblemCode.FAMILY_UNKNOWN.problem();
    } catch (StaleVersion e) {
      throw RequestProblem.of(
          412, "request.version-stale", "The family is at version " + e.current() + " now.");
    } catch (VersionWithheld e) {
      throw ProblemCode.VERSION_WITHHELD.problem();
    } catch (KeyReused e) {
      throw RequestProblem.of(
          422, "request.key-reused", "This Idempotency-Key belongs to another request.");
    } catch (TooBusy e) {
      throw RequestProblem.retryLater(
          503, "service.busy", "Too many writers at this family; nothing was written.", 1);
    }
  }

  private static ServerResponse rehearsed(Rehearsed rehearsed, Looking looking) {
    looking.shows(rehearsed);
    ServerResponse.BodyBuilder response = ServerResponse.ok();
    if (rehearsed.version() != null) {
      response.eTag("\"" + rehearsed.version() + "\"");
    }
    return response
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(rehearsed));
  }

  private static ServerResponse accepted(Accepted accepted) {
    Receipt receipt = accepted.receipt();
    boolean made = receipt.steps().stream().anyMatch(step -> !step.made().isEmpty());
    ServerResponse.BodyBuilder response =
        made ? ServerResponse.created(location(receipt)) : ServerResponse.ok();
    if (accepted.repeated()) {
      response.header("Idempotent-Replayed", "true");
    }
    return response
        .eTag("\"" + receipt.familyVersion() + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(receipt));
  }

  private static URI location(Receipt receipt) {
    FamilyId family = receipt.familyId();
    return URI.create(
        receipt.made().containsKey("familyId") || receipt.steps().size() > 1
            ? ROOT + "/families/" + family + "/plan"
            : ROOT
                + "/families/"
                + family
                + "/events/"
                + receipt.steps().getFirst().events().getFirst());
  }

  private static RequestProblem problem(
      CommandForm form, Refusal refusal, Set<String> pathVariables) {
    String component = refusal.component();
    boolean inPath = pathVariables.contains(component);
    int status =
        switch (refusal.rule().kind()) {
          case STATE -> 409;
          case UNKNOWN -> inPath ? 404 : 409;
          case VALUE -> 422;
        };
    String pointer = inPath || form.record().body().isEmpty() ? null : "/" + component;
    return RequestProblem.at(
        status, List.of(new Fault(refusal.rule().code(), pointer, refusal.explanation())));
  }
}
