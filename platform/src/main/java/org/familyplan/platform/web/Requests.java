package org.familyplan.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads the parts of a request that every operation shares. */
public final class Requests {
  /** Largest body that is read, in bytes. */
  public static final int MAX_BODY = 1024 * 1024;

  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})(\\.[0-9a-f]{1,64})?\"");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private Requests() {}

  /** The body of a JSON request: 415 unless it says it is JSON, 413 when it is too large. */
  public static byte[] jsonBody(ServerRequest request) throws IOException, ServletException {
    requireJson(request);
    try (InputStream in = request.servletRequest().getInputStream()) {
      int said = request.servletRequest().getContentLength();
      byte[] body = in.readNBytes(said < 0 || said > MAX_BODY ? MAX_BODY + 1 : said);
      if (body.length > MAX_BODY) {
        throw RequestProblem.of(413, "request.too-large", "a body has at most 1 MiB");
      }
      return body;
    }
  }

  private static void requireJson(ServerRequest request) {
    String type = request.headers().firstHeader("Content-Type");
    try {
      if (type != null
          && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type))) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      throw unsupported();
    }
    throw unsupported();
  }

  private static RequestProblem unsupported() {
    return RequestProblem.of(
        415, "request.media-type", "the body of this request is application/json");
  }

  /** The version that If-Match names: of a receipt's or a plan's ETag only the version counts. */
  public static @Nullable Long expectedVersion(ServerRequest request) {
    String header = request.headers().firstHeader("If-Match");
    if (header == null) {
      return null;
    }
    Matcher matcher = ETAG.matcher(header.strip());
    if (!matcher.matches()) {
      throw RequestProblem.of(
          400, "request.if-match", "If-Match holds one ETag of a receipt or of a plan");
    }
    return Long.valueOf(matcher.group(1));
  }

  /** The Idempotency-Key: 1 to 200 visible ASCII characters. */
  public static Optional<String> idempotencyKey(ServerRequest request) {
    String header = request.headers().firstHeader("Idempotency-Key");
    if (header != null && !KEY.matcher(header).matches()) {
      throw RequestProblem.of(
          400,
          "request.idempotency-key",
          "an Idempotency-Key has 1 to 200 visible ASCII characters");
    }
    return Optional.ofNullable(header);
  }

  /** The client's X-Request-Id when it is a UUID, else a new one. */
  public static UUID requestId(ServerRequest request, Supplier<UUID> ids) {
    String header = request.headers().firstHeader("X-Request-Id");
    try {
      return header == null ? ids.get() : UUID.fromString(header);
    } catch (IllegalArgumentException e) {
      return ids.get();
    }
  }

  /** The W3C trace context, if there is a well-formed one. */
  public static @Nullable String traceParent(ServerRequest request) {
    String header = request.headers().firstHeader("traceparent");
    return header != null && TRACE.matcher(header).matches() ? header : null;
  }

  /** A query parameter that is given at most once: 400 when it is repeated. */
  public static Optional<String> parameter(ServerRequest request, String name) {
    List<String> values = request.params().get(name);
    if (values == null || values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw RequestProblem.of(400, "request.parameter-repeated", name + " is given once");
    }
    return Optional.of(values.getFirst());
  }

  /** Refuses (406) a request that does not accept JSON, before anything is done. */
  public static ServerRequest acceptsJson(ServerRequest request) {
    return accepts(request, MediaType.APPLICATION_JSON);
  }

  /** Refuses (406) a request that does not accept what it would be answered with. */
  public static ServerRequest accepts(ServerRequest request, MediaType answer) {
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(request.headers().header("Accept"));
      if (accepted.isEmpty() || accepted.stream().anyMatch(each -> allows(each, answer))) {
        return request;
      }
    } catch (InvalidMediaTypeException e) {
      throw ProblemCode.NOT_ACCEPTABLE.problem();
    }
    throw ProblemCode.NOT_ACCEPTABLE.problem();
  }

  /** True when Accept would rather have a page than JSON, as a browser's does. */
  public static boolean prefersHtml(ServerRequest request) {
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(request.headers().header("Accept"));
      return quality(accepted, MediaType.TEXT_HTML) > quality(accepted, MediaType.APPLICATION_JSON);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static double quality(List<MediaType> accepted, MediaType wanted) {
    return accepted.stream()
        .filter(each -> each.includes(wanted))
        .mapToDouble(MediaType::getQualityValue)
        .max()
        .orElse(0);
  }

  private static boolean allows(MediaType type, MediaType answer) {
    return type.getQualityValue() > 0 && type.isCompatibleWith(answer);
  }

  /** True for {@code ?name=true}, false when absent or {@code false}; anything else is 400. */
  public static boolean flag(ServerRequest request, String name) {
    String value = parameter(request, name).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw RequestProblem.of(400, "request.parameter", name + " is true or false");
    }
    return Boolean.parseBoolean(value);
  }
}
