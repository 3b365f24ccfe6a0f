package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.platform.web.Docs;
import org.familyplan.platform.web.Problem;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.Schemas;
import org.familyplan.platform.web.Shapes;

/** What many operations share, named once: parameters, headers, problems. */
final class Parts {
  static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
  private static final String PROBLEM =
      org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  private final Map<String, Parameter> parameters = new TreeMap<>();
  private final Map<String, Header> headers = new TreeMap<>();
  private final Map<String, ApiResponse> responses = new TreeMap<>();
  private final Schema<?> problem;

  Parts(Schemas schemas) {
    problem = schemas.of(Problem.class, Schemas.Use.ANSWER);
    requestHeaders();
    lookHeaders();
    queryParameters();
    answerHeaders();
    for (int status : new int[] {400, 403, 412, 413, 415, 422, 428}) {
      responses.put("Problem" + status, problem(codes(status)));
    }
    responses.put(
        "Problem401",
        problem(codes(401)).addHeaderObject("WWW-Authenticate", headerRef("WWWAuthenticate")));
    responses.put(
        "Problem429",
        problem(codes(429))
            .addHeaderObject("Retry-After", headerRef("RetryAfter"))
            .addHeaderObject("RateLimit", headerRef("RateLimit"))
            .addHeaderObject("RateLimit-Policy", headerRef("RateLimitPolicy")));
    responses.put(
        "Problem503", problem(codes(503)).addHeaderObject("Retry-After", headerRef("RetryAfter")));
    responses.put(
        "NotModified",
        new ApiResponse().description("The view is the one that If-None-Match names."));
  }

  private void requestHeaders() {
    String version =
        "The version that was read: the ETag of a receipt or of a plan. With the same If-Match"
            + " exactly one of several writers wins, the others get 412.";
    parameters.put(
        "IfMatch",
        header(
            "If-Match",
            false,
            version + " Left out, the command is decided" + " on the state that it finds."));
    parameters.put(
        "ActingAs",
        header(
            "Acting-As",
            false,
            "One of the token's roles, in which the request is made; left out, the first."));
    parameters.put("IfMatchRequired", header("If-Match", true, version));
    parameters.put(
        "IdempotencyKey",
        header(
            "Idempotency-Key",
            false,
            "1 to 200 visible ASCII characters. The same request with the same key is taken once;"
                + " sent again it is answered with the first receipt. Another request with the key"
                + " is refused (422)."));
    parameters.put(
        "RequestId",
        header(
            "X-Request-Id",
            false,
            "A UUID that the events will name as their request; made up when left out."));
    parameters.put(
        "IfNoneMatch",
        header("If-None-Match", false, "ETags of views that the client has: answered with 304."));
  }

  private void lookHeaders() {
    Parameter purpose =
        header(
            "Purpose",
            false,
            "What the look is for, as the access log keeps it; the role's usual purpose when left"
                + " out.");
    Schema<String> codes = Shapes.scalar("string");
    for (LookPurpose each : LookPurpose.values()) {
      codes.addEnumItemObject(each.name());
    }
    parameters.put("Purpose", purpose.schema(codes));
    parameters.put(
        "OnBehalfOf",
        header(
            "On-Behalf-Of",
            false,
            "For systems only: id of the employee of the same municipality for whom it acts, as the"
                + " access log and the events keep it."));
  }

  private void queryParameters() {
    parameters.put(
        "DryRun",
        query(
            "dryRun",
            Shapes.scalar("boolean"),
            "true: decide and answer, but write nothing. Rights, If-Match and rules are checked as"
                + " ever."));
    Schema<?> position = Shapes.scalar("integer", "int64");
    position.setMinimum(BigDecimal.ZERO);
    parameters.put(
        "MinPosition",
        query(
            "minPosition",
            position,
            "A receipt's position that the answer must show: waits for it up to two seconds, then"
                + " 503."));
    Schema<String> languages = Shapes.scalar("string");
    languages.addEnumItemObject("da");
    languages.addEnumItemObject("en");
    parameters.put(
        "Lang",
        query(
            "lang",
            languages,
            "Language of words and sentences; else Accept-Language decides, else English (pages"
                + " and packs of evidence: Danish)."));
  }

  private void answerHeaders() {
    headers.put(
        "ETag", header("The version that the answer shows, for If-Match and If-None-Match."));
    headers.put("Location", header("Where to read what was made."));
    headers.put("Link", header("The next page, with rel=\"next\"; left out on the last page."));
    headers.put("WWWAuthenticate", header("Bearer, and what was wrong with the token (RFC 6750)."));
    headers.put("RetryAfter", header("Seconds after which a new try makes sense."));
    headers.put(
        "RateLimit",
        header(
            "On every answer: how many requests are left to the client (r) and after how many"
                + " seconds all are again (t)."));
    headers.put(
        "RateLimitPolicy",
        header(
            "On every answer: how many requests the client may send (q) in so many seconds (w)."));
    headers.put(
        "IdempotentReplayed", header("true when the receipt is the first one, given again."));
  }

  Map<String, Parameter> parameters() {
    return parameters;
  }

  Map<String, Header> headers() {
    return headers;
  }

  Map<String, ApiResponse> responses() {
    return responses;
  }

  /** An operation as far as the record's name and Javadoc say it. */
  static Operation operation(RecordForm<?> form) {
    String rest = Docs.rest(form.type());
    return new Operation()
        .operationId(form.operation())
        .addTagsItem(Capabilities.of(form.type()))
        .summary(Docs.summary(form.type()))
        .description(rest.isEmpty() ? null : rest);
  }

  /** A shared parameter. */
  static Parameter parameterRef(String name) {
    return new Parameter().$ref("#/components/parameters/" + name);
  }

  /** A shared header. */
  static Header headerRef(String name) {
    return new Header().$ref("#/components/headers/" + name);
  }

  /** A shared answer. */
  static ApiResponse responseRef(String name) {
    return new ApiResponse().$ref("#/components/responses/" + name);
  }

  /** Content in JSON. */
  static Content json(Schema<?> schema) {
    return new Content().addMediaType(JSON, new MediaType().schema(schema));
  }

  /** An answer with a problem. */
  ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem)));
  }

  /** A record's component as a part of the path. */
  static Parameter path(RecordComponent component, Schemas schemas) {
    return parameter("path", component, schemas).required(true);
  }

  /** A record's component as a query parameter. */
  static Parameter query(RecordComponent component, Schemas schemas) {
    return parameter("query", component, schemas).required(RecordForm.isRequired(component));
  }

  private static Parameter parameter(String in, RecordComponent component, Schemas schemas) {
    return new Parameter()
        .in(in)
        .name(component.getName())
        .description(Docs.of(component))
        .schema(schemas.parameter(component));
  }

  /** The codes of a status that belong to no capability. */
  static String codes(int status) {
    return lines(ProblemCode.with(status));
  }

  /** Codes with their sentences. */
  static String lines(List<ProblemCode> codes) {
    return codes.stream()
        .map(each -> "- `" + each.code() + "`: " + each.sentence())
        .collect(Collectors.joining("\n"));
  }

  private static Parameter header(String name, boolean required, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(required)
        .description(description)
        .schema(Shapes.scalar("string"));
  }

  private static Parameter query(String name, Schema<?> schema, String description) {
    return new Parameter().in("query").name(name).description(description).schema(schema);
  }

  private static Header header(String description) {
    return new Header().description(description).schema(Shapes.scalar("string"));
  }
}
