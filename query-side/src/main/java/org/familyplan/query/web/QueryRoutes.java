package org.familyplan.query.web;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.familyplan.api.erasure.DocumentFormat;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.familyplan.platform.accesslog.Looking;
import org.familyplan.platform.accesslog.Watch;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.Requests;
import org.familyplan.query.rights.QueryRights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Offers every query over HTTP: binding, minPosition, ETag and 304, pages. Each answer is watched.
 */
public final class QueryRoutes {
  /** Where the API lives. */
  public static final String ROOT = "/v1";

  private static final Set<String> COMMON = Set.of("minPosition", "lang");
  private static final String FAMILY = "familyId";
  private static final String FORMAT = "format";
  private static final String DOCUMENT_ONLY = "default-src 'none'; style-src 'unsafe-inline'";

  private final List<QueryHandler<?, ?>> handlers;
  private final RecordBinder binder;
  private final Caller caller;
  private final QueryRights rights;
  private final Freshness freshness;
  private final Watch watch;

  public QueryRoutes(
      List<QueryHandler<?, ?>> handlers,
      RecordBinder binder,
      Caller caller,
      QueryRights rights,
      Freshness freshness,
      Watch watch) {
    this.handlers = List.copyOf(handlers);
    this.binder = binder;
    this.caller = caller;
    this.rights = rights;
    this.freshness = freshness;
    this.watch = watch;
  }

  /** One route for each handler. */
  public RouterFunction<ServerResponse> routes() {
    RouterFunctions.Builder routes = RouterFunctions.route();
    handlers.forEach(handler -> route(routes, handler));
    routes.onError(Throwable.class, (failure, request) -> Problems.answer(failure));
    return routes.build();
  }

  private <Q extends Query<V>, V> void route(
      RouterFunctions.Builder routes, QueryHandler<Q, V> handler) {
    RecordForm<Q> form = RecordForm.of(handler.query());
    String path = ROOT + form.rest().path();
    if (form.rest().method() == Rest.Method.GET) {
      HandlerFunction<ServerResponse> read =
          request -> {
            requireAcceptable(form, request);
            return respond(handler, form, parameters(form, request), request);
          };
      routes.GET(path, read).HEAD(path, read);
    } else {
      routes.POST(
          path,
          request -> {
            requireAcceptable(form, request);
            return respond(handler, form, RecordBinder.parse(Requests.jsonBody(request)), request);
          });
    }
  }

  private <Q extends Query<V>, V> ServerResponse respond(
      QueryHandler<Q, V> handler, RecordForm<Q> form, ObjectNode content, ServerRequest request)
      throws Exception {
    Actor actor = caller.of(request);
    Locale locale = locale(form, request);
    Q query = binder.bind(form, content, request.pathVariables());
    Looking looking = watch.over(request, actor, form.operation(), query);
    return looking.read(
        () -> {
          QueryContext context =
              new QueryContext(
                  actor, locale, right(form, query, request, actor), looking.purpose());
          return answer(handler, query, context, request, looking);
        });
  }

  private <Q extends Query<V>, V> ServerResponse answer(
      QueryHandler<Q, V> handler,
      Q query,
      QueryContext context,
      ServerRequest request,
      Looking looking) {
    String projection = handler.projection();
    if (projection != null) {
      freshness.await(projection, Requests.parameter(request, "minPosition"));
    }
    Answer<V> answer = handler.answer(query, context);
    looking.shows((Record) answer.view());
    looking.isAbout(answer.about());
    byte[] body = body(answer);
    String tag = tag(answer, query, context, body);
    ServerResponse.BodyBuilder response =
        matches(request, tag) ? ServerResponse.status(304) : ServerResponse.ok();
    response
        .eTag(tag)
        .header("Cache-Control", "private, no-cache")
        .varyBy("Accept", "Accept-Language", "Purpose");
    if (answer.next() != null) {
      response.header("Link", "<" + next(request, answer.next()) + ">; rel=\"next\"");
    }
    if (matches(request, tag)) {
      return response.build();
    }
    Answer.Document document = answer.document();
    if (document == null) {
      return response.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    if (document.fileName() != null) {
      response.header(
          "Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"");
    }
    return response
        .contentType(document.type())
        .header("Content-Security-Policy", DOCUMENT_ONLY)
        .body(body);
  }

  private static byte[] body(Answer<?> answer) {
    Answer.Document document = answer.document();
    return document == null ? Json.mapper().writeValueAsBytes(answer.view()) : document.content();
  }

  private static boolean wantsDocument(RecordForm<?> form, ServerRequest request) {
    return isFile(form) || request.param(FORMAT).isPresent() || prefersPage(form, request);
  }

  private static boolean isFile(RecordForm<?> form) {
    return !form.rest().produces().equals(MediaType.APPLICATION_JSON_VALUE);
  }

  /** A browser asks for the page by what it accepts, where there is one. */
  private static boolean prefersPage(RecordForm<?> form, ServerRequest request) {
    return hasPage(form) && request.param(FORMAT).isEmpty() && Requests.prefersHtml(request);
  }

  private static boolean hasPage(RecordForm<?> form) {
    return form.body().stream().anyMatch(each -> each.getType() == DocumentFormat.class);
  }

  /** Who asks for a form of the answer need not accept JSON. */
  private static void requireAcceptable(RecordForm<?> form, ServerRequest request) {
    boolean asksInTheBody =
        form.rest().method() == Rest.Method.POST
            && form.body().stream().anyMatch(each -> each.getName().equals(FORMAT));
    if (isFile(form)) {
      Requests.accepts(request, MediaType.parseMediaType(form.rest().produces()));
    } else if (!asksInTheBody && !wantsDocument(form, request)) {
      Requests.acceptsJson(request);
    }
  }

  /** Before anything is looked for: whether and how far the caller may have the answer. */
  private <Q> Right right(RecordForm<Q> form, Q query, ServerRequest request, Actor actor) {
    FamilyId family = family(form, query);
    if (family == null) {
      return rights.general(form.operation(), actor);
    }
    freshness.await(rights.projection(), Requests.parameter(request, "minPosition"));
    return rights.about(family, form.operation(), actor);
  }

  private static <Q> @Nullable FamilyId family(RecordForm<Q> form, Q query) {
    return form.pathVariables().contains(FAMILY)
        ? Component.of(form.type()).stream()
            .filter(each -> each.name().equals(FAMILY))
            .map(each -> (FamilyId) each.in(query))
            .findFirst()
            .orElseThrow()
        : null;
  }

  /**
   * Says nothing to one reader about what another one is shown, and of an answer to one question
   * not that it is the answer to another, for example about another moment.
   */
  private static String tag(Answer<?> answer, Object asked, QueryContext context, byte[] body) {
    String stamp = answer.stamp();
    if (stamp != null) {
      byte[] marked = (context.locale() + " " + stamp).getBytes(StandardCharsets.UTF_8);
      return "W/\"" + digest(context.actor(), asked, marked) + "\"";
    }
    String digest = digest(context.actor(), asked, body);
    return answer.version() == null
        ? "\"" + digest + "\""
        : "\"" + answer.version() + "." + digest + "\"";
  }

  private static boolean matches(ServerRequest request, String tag) {
    return request.headers().header("If-None-Match").stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .anyMatch(each -> weak(each).equals(weak(tag)) || each.equals("*"));
  }

  /** If-None-Match compares without regard to weakness (RFC 9110, 13.1.2). */
  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private static String digest(Actor reader, Object asked, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(reader.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(asked.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String next(ServerRequest request, String cursor) {
    return UriComponentsBuilder.fromPath(request.path())
        .queryParams(request.params())
        .replaceQueryParam("cursor", cursor)
        .replaceQueryParam("minPosition")
        .encode(StandardCharsets.UTF_8)
        .toUriString();
  }

  /** Documents for people, as pages and packs are, are usually Danish. */
  private static Locale locale(RecordForm<?> form, ServerRequest request) {
    boolean forPeople =
        isFile(form)
            || (hasPage(form) && request.param(FORMAT).isPresent())
            || prefersPage(form, request);
    return forPeople ? Language.of(request, Language.DANISH) : Language.of(request);
  }

  private static ObjectNode parameters(RecordForm<?> form, ServerRequest request) {
    ObjectNode content = Json.mapper().createObjectNode();
    Set<String> unknown = new HashSet<>(request.params().keySet());
    unknown.removeAll(COMMON);
    for (RecordComponent component : form.body()) {
      unknown.remove(component.getName());
      List<String> values = request.params().get(component.getName());
      if (values != null && !values.isEmpty()) {
        put(content, component, values);
      }
    }
    if (prefersPage(form, request)) {
      content.put(FORMAT, DocumentFormat.HTML.name());
    }
    if (!unknown.isEmpty()) {
      throw RequestProblem.of(
          400, "request.parameter-unknown", "There is a query parameter that is not known here.");
    }
    return content;
  }

  private static void put(ObjectNode content, RecordComponent component, List<String> values) {
    String name = component.getName();
    if (Collection.class.isAssignableFrom(component.getType())) {
      ArrayNode array = content.putArray(name);
      values.stream().flatMap(each -> Arrays.stream(each.split(",", -1))).forEach(array::add);
    } else if (values.size() > 1) {
      throw RequestProblem.of(400, "request.parameter-repeated", name + " is given once");
    } else if (component.getType() == Integer.class || component.getType() == Long.class) {
      content.put(name, number(name, values.getFirst()));
    } else {
      content.put(name, values.getFirst());
    }
  }

  private static long number(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw RequestProblem.of(400, "request.parameter", name + " is a whole number");
    }
  }
}
