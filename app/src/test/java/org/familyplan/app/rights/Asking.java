package org.familyplan.app.rights;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.Rest;
import org.familyplan.app.RunningService;
import org.familyplan.app.refusals.RequestCases;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.RecordForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request for each operation; it changes nothing whoever sends it. */
final class Asking {
  private static final String NOTE =
      "{\"command\":\"recordNote\",\"informationKind\":\"SOCIAL\",\"text\":\"x\","
          + "\"notedOn\":\"2014-07-16\"}";
  private static final Map<String, Operator> OPERATOR =
      Map.of(
          "getProjections", new Operator("GET", "/projections"),
          "rebuildProjection", new Operator("POST", "/projections/nix/rebuild"),
          "cancelRebuild", new Operator("DELETE", "/projections/nix/rebuild"),
          "retryFamily", new Operator("POST", "/projections/nix/families/nix/retry"),
          "getEmployees", new Operator("GET", "/employees"),
          "importEmployees", new Operator("PUT", "/employees"),
          "signCheckpoints", new Operator("POST", "/checkpoints"),
          "publishEdition", new Operator("POST", "/editions"),
          "writeBackup", new Operator("POST", "/backups"));
  private static final Map<String, String> TILES =
      Map.of(
          "getLogCheckpoint", "/v1/log/events/checkpoint",
          "getLogTile", "/v1/log/events/tile/0/000.p/1");
  private static final Map<String, String> CONTROL =
      Map.of(
          "uploadControlSeries", "/v1/statistics/control-series",
          "withdrawControlSeries",
              "/v1/statistics/control-series/00000000-0000-4000-8000-000000000000/withdrawal");

  private static final String EXPORT = "/v1/statistics/exports";
  private static final Map<String, Operator> EXPORTS =
      Map.of(
          "requestExport", new Operator("POST", EXPORT),
          "getExport", new Operator("GET", EXPORT + "/" + new UUID(0, 1)),
          "cancelExport", new Operator("DELETE", EXPORT + "/" + new UUID(0, 1)),
          "downloadExport", new Operator("GET", EXPORT + "/" + new UUID(0, 1) + "/file"));

  private final RunningService service;
  private final String user;
  private final Map<String, CommandForm> commands = CommandForm.all();
  private final Map<String, RecordForm<?>> queries =
      Catalogue.queries().stream()
          .<RecordForm<?>>map(RecordForm::of)
          .collect(Collectors.toMap(RecordForm::operation, form -> form));

  private record Operator(String method, String path) {}

  Asking(RunningService service, String user) {
    this.service = service.as(user);
    this.user = user;
  }

  HttpResponse<String> send(String operation, UUID family) {
    CommandForm command = commands.get(operation);
    RecordForm<?> query = queries.get(operation);
    if (command != null) {
      return command(command, family);
    }
    if (query != null) {
      return query(query, family);
    }
    if (TILES.containsKey(operation)) {
      return service.get(TILES.get(operation));
    }
    if (CONTROL.containsKey(operation)) {
      return service.post(CONTROL.get(operation), "{}");
    }
    return operation.equals(CommandForm.BATCH) ? batch(family) : operator(operation);
  }

  private HttpResponse<String> command(CommandForm command, UUID family) {
    RequestCases good = new RequestCases(command, family);
    return service.post(good.path(family) + "?dryRun=true", good.goodBody(), "If-Match", "\"1\"");
  }

  private HttpResponse<String> batch(UUID family) {
    return service.post(
        "/v1/families/" + family + "/commands?dryRun=true",
        "{\"commands\":[" + NOTE + "," + NOTE + "]}");
  }

  private HttpResponse<String> query(RecordForm<?> query, UUID family) {
    if (query.rest().method() == Rest.Method.POST) {
      return posted(query);
    }
    Object sample = Samples.full(query.type());
    String path = "/v1" + query.rest().path();
    StringBuilder parameters = new StringBuilder();
    for (Component each : Component.of(query.type())) {
      String value = value(each, sample, family).toString();
      path = path.replace("{" + each.name() + "}", value);
      if (!query.pathVariables().contains(each.name())
          && !each.isNullable()
          && !each.isCollection()) {
        parameters
            .append('&')
            .append(each.name())
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return service.get(path + "?lang=en" + parameters);
  }

  private HttpResponse<String> posted(RecordForm<?> query) {
    ObjectNode body = Json.mapper().valueToTree(Samples.minimal(query.type()));
    String path = "/v1" + query.rest().path();
    for (String name : query.pathVariables()) {
      path = path.replace("{" + name + "}", body.remove(name).asString());
    }
    return service.post(path, body.toString());
  }

  private Object value(Component component, Object sample, UUID family) {
    return switch (component.name()) {
      case "familyId" -> family;
      case "employee" -> user; // one's own caseload
      default -> {
        @Nullable Object value = component.in(sample);
        yield value == null ? "" : value;
      }
    };
  }

  private HttpResponse<String> operator(String operation) {
    Operator export = EXPORTS.get(operation);
    if (export != null) {
      return send(export, export.path());
    }
    Operator asked = Objects.requireNonNull(OPERATOR.get(operation), operation);
    return send(asked, "/operator" + asked.path());
  }

  private HttpResponse<String> send(Operator asked, String path) {
    return service.send(
        service
            .request(
                path,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + service.token(user))
            .method(asked.method(), BodyPublishers.ofString("{}")));
  }

  /** The code of a problem; empty for another answer. */
  static String code(HttpResponse<String> answer) {
    return answer.statusCode() < 400
        ? ""
        : Json.mapper().readTree(answer.body()).at("/code").asString();
  }
}
