package org.familyplan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is answered with a problem (RFC 9457); nothing was written. */
public final class RequestProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param code stable code
   * @param pointer JSON pointer into the body, or null when it is not in the body
   * @param detail a sentence without personal data
   */
  public record Fault(String code, @Nullable String pointer, String detail) {}

  private final int status;
  private final String code;
  private final String detail;
  private final transient List<Fault> errors;
  private final @Nullable Integer retryAfter;

  private RequestProblem(
      int status, String code, String detail, List<Fault> errors, @Nullable Integer retryAfter) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** A problem that no place in the body is to blame for. */
  public static RequestProblem of(int status, String code, String detail) {
    return new RequestProblem(status, code, detail, List.of(), null);
  }

  /** A problem with the places that are to blame; its code is the first one's. */
  public static RequestProblem at(int status, List<Fault> errors) {
    Fault first = errors.getFirst();
    return new RequestProblem(status, first.code(), first.detail(), errors, null);
  }

  /** A problem that goes away: the client may try again after so many seconds. */
  public static RequestProblem retryLater(int status, String code, String detail, int seconds) {
    return new RequestProblem(status, code, detail, List.of(), seconds);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable code. */
  public String code() {
    return code;
  }

  /** A sentence for people. */
  public String detail() {
    return detail;
  }

  /** What is wrong where. */
  public List<Fault> errors() {
    return errors;
  }

  /** Seconds after which a new try makes sense, or null. */
  public @Nullable Integer retryAfter() {
    return retryAfter;
  }

  /** The same problem one level deeper in the body, for example below {@code /commands/3}. */
  public RequestProblem below(String prefix) {
    List<Fault> moved =
        errors.stream()
            .map(
                each ->
                    new Fault(
                        each.code(),
                        prefix + (each.pointer() == null ? "" : each.pointer()),
                        each.detail()))
            .toList();
    return new RequestProblem(
        status,
        code,
        detail,
        moved.isEmpty() ? List.of(new Fault(code, prefix, detail)) : moved,
        retryAfter);
  }
}
