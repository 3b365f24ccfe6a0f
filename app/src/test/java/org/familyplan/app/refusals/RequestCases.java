package org.familyplan.app.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.Requests;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which a request with a command can be wrong. */
public final class RequestCases {
  private static final String FAMILY = "familyId";
  private static final String SYNTAX = "request.syntax";

  private final RecordForm<FamilyCommand> form;
  private final UUID family;
  private final FamilyCommand sample;
  private final ObjectNode body;
  private final List<Case> cases = new ArrayList<>();

  /**
   * Cases of one command.
   *
   * @param family one that is open
   */
  public RequestCases(CommandForm form, UUID family) {
    this.form = form.record();
    this.family = family;
    sample = Samples.full(this.form.type());
    body = Json.mapper().<ObjectNode>valueToTree(sample).remove(this.form.pathVariables());
  }

  List<Case> all() {
    syntax();
    members();
    context();
    content();
    path();
    headers();
    return List.copyOf(cases);
  }

  /** The body as it should be. */
  public String goodBody() {
    return body.toString();
  }

  /** The path as it should be, for a family. */
  public String path(UUID family) {
    String path = "/v1" + form.rest().path();
    for (Component component : inPath()) {
      Object value =
          component.name().equals(FAMILY) ? family : Objects.requireNonNull(component.in(sample));
      path = path.replace("{" + component.name() + "}", value.toString());
    }
    return path;
  }

  private List<Component> inPath() {
    return Component.of(form.type()).stream()
        .filter(component -> form.pathVariables().contains(component.name()))
        .toList();
  }

  private void syntax() {
    String good = goodBody();
    String first = body.propertyNames().iterator().next();
    for (String text :
        List.of(
            "{",
            good.substring(0, good.length() - 1),
            "[]",
            "[" + good + "]",
            "17",
            "\"text\"",
            "null",
            "nix",
            good + "{}",
            good + "x",
            "{\"" + first + "\":1," + good.substring(1),
            good.replaceFirst("\\{", "{/* a comment */"),
            good.replace("\"" + first + "\"", first),
            nested(40),
            nested(50_000))) {
      body(text, text, SYNTAX, "");
    }
    cases.add(new Case("not UTF-8", path(family), notUtf8(), Case.JSON, 400, SYNTAX, ""));
    body("nothing", "", "request.field-missing", null);
  }

  private byte[] notUtf8() {
    byte[] bytes = (goodBody() + " ").getBytes(UTF_8);
    bytes[2] = (byte) 0xFF;
    return bytes;
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private void members() {
    body(
        "an unknown member",
        body.deepCopy().put("nix", 1).toString(),
        "request.field-unknown",
        "/nix");
    for (String name : form.pathVariables()) {
      String repeated = body.deepCopy().put(name, family.toString()).toString();
      body("a member of the path", repeated, "request.field-unknown", "/" + name);
    }
    form.body().forEach(new ValueCases(body, this::add)::of);
    form.body().forEach(this::kinds);
  }

  /** A member that holds one of several records can hold each of them wrongly. */
  private void kinds(RecordComponent component) {
    for (Annotation annotation : component.getAnnotations()) {
      JsonSubTypes kinds = annotation.annotationType().getAnnotation(JsonSubTypes.class);
      for (JsonSubTypes.Type kind : kinds == null ? new JsonSubTypes.Type[0] : kinds.value()) {
        ObjectNode fact = Json.mapper().valueToTree(Samples.full(kind.value()));
        ObjectNode changed = body.deepCopy();
        changed.set(component.getName(), fact.put("kind", kind.name()));
        new ValueCases(changed, this::add).inside("/" + component.getName(), kind.value());
      }
    }
  }

  private void add(ValueCases.Wrong wrong) {
    cases.add(
        Case.of(
            wrong.name(),
            path(family),
            wrong.body(),
            wrong.status(),
            wrong.code(),
            wrong.pointer()));
  }

  private void context() {
    context("17", 400, "request.field-type", "");
    context("null", 400, "request.field-type", "");
    context("{\"nix\":1}", 400, "request.field-unknown", "/nix");
    context("{\"reason\":17}", 400, "request.field-type", "/reason");
    context("{\"reason\":\" \"}", 422, "request.bounds", "/reason");
    context("{\"reason\":\"\\u0000\"}", 422, "request.text", "/reason");
    context("{\"basedOn\":[\"nix\"]}", 400, "request.field-type", "/basedOn/0");
  }

  private void context(String json, int status, String code, String pointer) {
    String whole = "{\"context\":" + json + "," + goodBody().substring(1);
    cases.add(
        Case.of("context is " + json, path(family), whole, status, code, "/context" + pointer));
  }

  private void content() {
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/json-patch+json",
            "multipart/form-data",
            "nix",
            "")) {
      List<String> header = type.isEmpty() ? List.of() : List.of("Content-Type", type);
      cases.add(
          new Case(
              "sent as '" + type + "'",
              path(family),
              goodBody().getBytes(UTF_8),
              header,
              415,
              "request.media-type",
              null));
    }
    String large = goodBody() + " ".repeat(Requests.MAX_BODY);
    cases.add(
        new Case(
            "too large",
            path(family),
            large.getBytes(UTF_8),
            Case.JSON,
            413,
            "request.too-large",
            null));
  }

  private void path() {
    for (Component component : inPath()) {
      for (String wrong : List.of("nix", "1-1-1-1-1", "%20", URLEncoder.encode("æ", UTF_8))) {
        if (component.type().getSimpleName().equals("EmployeeId") && wrong.matches("[a-z0-9-]+")) {
          continue; // a possible number of an employee
        }
        String right =
            component.name().equals(FAMILY)
                ? family.toString()
                : String.valueOf(component.in(sample));
        good(
            component.name() + " in the path is " + wrong,
            path(family).replace(right, wrong),
            400,
            "request.path-malformed");
      }
    }
    if (form.pathVariables().contains(FAMILY)) {
      UUID nobody = Samples.id("no family");
      cases.add(version("unknown family", path(nobody), 404, "family.unknown", "\"1\""));
      cases.add(
          version(
              "unknown family, dry run",
              path(nobody) + "?dryRun=true",
              404,
              "family.unknown",
              "\"1\""));
    }
  }

  private void headers() {
    for (String wrong : List.of("1", "\"x\"", "*", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"1")) {
      cases.add(version("If-Match is " + wrong, path(family), 400, "request.if-match", wrong));
    }
    cases.add(version("stale If-Match", path(family), 412, staleVersion(), "\"9999\""));
    if (form.rest().ifMatchRequired()) {
      good("no If-Match", path(family), 428, "request.if-match-required");
    }
    for (String wrong : List.of("a b", "a".repeat(201))) {
      Case good = version("a bad key", path(family), 400, "request.idempotency-key", "\"1\"");
      cases.add(good.with("Idempotency-Key", wrong));
    }
    for (String query : List.of("=", "=1", "%ff", "dryRun=%ff", "lang=%c3")) {
      good("the query is " + query, path(family) + "?" + query, 400, "request.parameter");
    }
    cases.add(
        version(
            "dryRun twice",
            path(family) + "?dryRun=false&dryRun=true",
            400,
            "request.parameter-repeated",
            "\"1\""));
    cases.add(
        version(
            "dryRun is perhaps",
            path(family) + "?dryRun=perhaps",
            400,
            "request.parameter",
            "\"1\""));
  }

  /** Who breaks the glass has no task in the file, and is told nothing of its version. */
  private String staleVersion() {
    return form.operation().equals("breakGlass")
        ? "request.version-withheld"
        : "request.version-stale";
  }

  private Case version(String name, String path, int status, String code, String ifMatch) {
    return new Case(name, path, goodBody().getBytes(UTF_8), Case.JSON, status, code, null)
        .with("If-Match", ifMatch);
  }

  private void good(String name, String path, int status, String code) {
    cases.add(new Case(name, path, goodBody().getBytes(UTF_8), Case.JSON, status, code, null));
  }

  private void body(String name, String text, String code, @Nullable String pointer) {
    String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    cases.add(new Case(shown, path(family), text.getBytes(UTF_8), Case.JSON, 400, code, pointer));
  }
}
