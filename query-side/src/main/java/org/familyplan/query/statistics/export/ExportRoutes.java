package org.familyplan.query.statistics.export;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.statistics.ExportLanguage;
import org.familyplan.api.statistics.ExportOrder;
import org.familyplan.api.statistics.ExportState;
import org.familyplan.api.statistics.ExportView;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.familyplan.platform.web.Requests;
import org.familyplan.query.web.Language;
import org.familyplan.query.web.QueryRoutes;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Asks for exports, follows them, fetches them. An export is its requester's alone: for everybody
 * else it does not exist.
 */
public final class ExportRoutes {
  /** Every operation's name in the table of rights. */
  public static final Set<String> OPERATIONS =
      Set.of("requestExport", "getExport", "cancelExport", "downloadExport");

  /** Where exports live. */
  public static final String ROOT = QueryRoutes.ROOT + "/statistics/exports";

  private static final String ONE = ROOT + "/{exportId}";
  private static final String FILE = ONE + "/file";
  private static final MediaType ZIP = new MediaType("application", "zip");

  private final ExportJobs jobs;
  private final Bundle bundle;
  private final RecordBinder binder;
  private final Caller caller;
  private final Rights rights;

  /** The routes' tools. */
  public ExportRoutes(
      ExportJobs jobs, Bundle bundle, RecordBinder binder, Caller caller, Rights rights) {
    this.jobs = jobs;
    this.bundle = bundle;
    this.binder = binder;
    this.caller = caller;
    this.rights = rights;
  }

  /** All four. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(ROOT, may("requestExport", this::order))
        .GET(ONE, may("getExport", this::look))
        .HEAD(ONE, may("getExport", this::look))
        .DELETE(ONE, may("cancelExport", this::cancel))
        .GET(FILE, may("downloadExport", this::download))
        .HEAD(FILE, may("downloadExport", this::download))
        .onError(Throwable.class, (failure, request) -> Problems.answer(failure))
        .build();
  }

  private interface Handling {
    ServerResponse handle(ServerRequest request, String requester) throws Exception;
  }

  private HandlerFunction<ServerResponse> may(String operation, Handling handling) {
    return request -> {
      Actor actor = caller.of(request);
      Optional<ProblemCode> refusal = rights.refusal(operation, Standing.of(actor, Relation.NONE));
      if (refusal.isPresent()) {
        throw refusal.get().problem();
      }
      return handling.handle(request, requester(actor));
    };
  }

  /** Whoever it is in whichever municipality and role; not another user of the same system. */
  private static String requester(Actor actor) {
    return actor.municipality().value() + "/" + actor.role() + "/" + actor.user().value();
  }

  private ServerResponse order(ServerRequest request, String requester) throws Exception {
    Requests.acceptsJson(request);
    ExportLanguage usual = usual(request);
    ExportOrder order =
        binder.bind(ExportOrder.class, RecordBinder.parse(Requests.jsonBody(request)));
    if (!bundle.has(order.edition())) {
      throw RequestProblem.at(
          422,
          List.of(
              new Fault("statistics.no-such-edition", "/edition", "No edition has this number.")));
    }
    int total = bundle.files(order.edition(), order.format()).size();
    ExportLanguage language = Objects.requireNonNullElse(order.language(), usual);
    UUID id =
        jobs.add(requester, order, language, total)
            .orElseThrow(ProblemCode.TOO_MANY_EXPORTS::problem);
    Job job = jobs.find(requester, id).orElseThrow(ProblemCode.EXPORT_UNKNOWN::problem);
    return ServerResponse.accepted()
        .location(URI.create(ROOT + "/" + id))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(view(job)));
  }

  /** The words of an order that does not say are those of any other answer. */
  private static ExportLanguage usual(ServerRequest request) {
    return Language.of(request).equals(Language.DANISH) ? ExportLanguage.DA : ExportLanguage.EN;
  }

  private ServerResponse look(ServerRequest request, String requester) {
    Requests.acceptsJson(request);
    return ServerResponse.ok()
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(view(job(request, requester))));
  }

  private ServerResponse cancel(ServerRequest request, String requester) {
    jobs.end(job(request, requester).id(), ExportState.CANCELLED);
    return ServerResponse.noContent().build();
  }

  private ServerResponse download(ServerRequest request, String requester) {
    Job job = job(request, requester);
    Long size = job.size();
    if (job.state() != ExportState.DONE || size == null) {
      throw RequestProblem.retryLater(
          409, ProblemCode.EXPORT_NOT_DONE.code(), ProblemCode.EXPORT_NOT_DONE.sentence(), 2);
    }
    String tag = "\"" + job.sha256() + "\"";
    ByteRange range = ByteRange.of(request, tag, size);
    if (range.equals(ByteRange.UNSATISFIABLE)) {
      return unsatisfiable(size);
    }
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(range.isPart(size) ? 206 : 200)
            .contentType(ZIP)
            .eTag(tag)
            .header("Accept-Ranges", "bytes")
            .header("Cache-Control", "private, no-transform")
            .header("X-Content-Type-Options", "nosniff")
            .header(
                "Content-Disposition", "attachment; filename=\"edition-" + job.edition() + ".zip\"")
            .contentLength(range.length());
    if (range.isPart(size)) {
      answer.header("Content-Range", range.header(size));
    }
    return answer.build(
        (servlet, response) -> {
          if (!request.method().equals(HttpMethod.HEAD)) {
            var out = response.getOutputStream();
            jobs.read(job, range.from(), range.length(), piece -> Sending.write(out, piece));
          }
          return null;
        });
  }

  private static ServerResponse unsatisfiable(long size) {
    return ServerResponse.status(416)
        .header("Content-Range", "bytes */" + size)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.bytes(ProblemCode.RANGE.problem()));
  }

  private Job job(ServerRequest request, String requester) {
    return jobs.find(requester, id(request)).orElseThrow(ProblemCode.EXPORT_UNKNOWN::problem);
  }

  private static UUID id(ServerRequest request) {
    String text = request.pathVariable("exportId");
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw ProblemCode.PATH_MALFORMED.problem();
    }
    throw ProblemCode.PATH_MALFORMED.problem();
  }

  private static ExportView view(Job job) {
    return new ExportView(
        job.id(),
        job.edition(),
        job.format(),
        job.language(),
        job.state(),
        job.done(),
        job.total(),
        job.requestedAt(),
        job.expiresAt(),
        job.size(),
        job.sha256(),
        job.state() == ExportState.DONE ? ROOT + "/" + job.id() + "/file" : null);
  }
}
