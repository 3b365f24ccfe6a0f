package org.familyplan.app.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers with a problem where Spring found no route or something outside the routes failed. A path
 * that is known under another method is 405 with Allow, else 404.
 */
@RestControllerAdvice
public final class OutsideTheRoutes {
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final List<RouterFunction<?>> routes;

  /**
   * An adviser.
   *
   * @param routes everything that is offered
   */
  public OutsideTheRoutes(List<RouterFunction<?>> routes) {
    this.routes = List.copyOf(routes);
  }

  /** The answer; null when nobody listens any more. */
  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<byte[]> answer(Exception failure, HttpServletRequest request) {
    return switch (failure) {
      case AsyncRequestNotUsableException gone -> null;
      case NoResourceFoundException unknown -> nothingThere(request);
      case ErrorResponse said -> answer(said.getStatusCode(), said.getHeaders());
      default -> answer(Problems.problem(failure), HttpHeaders.EMPTY);
    };
  }

  private ResponseEntity<byte[]> nothingThere(HttpServletRequest request) {
    Set<HttpMethod> allowed =
        METHODS.stream().filter(each -> isOffered(request, each)).collect(Collectors.toSet());
    HttpHeaders headers = new HttpHeaders();
    headers.setAllow(allowed);
    return answer(
        HttpStatusCode.valueOf(allowed.isEmpty() ? 404 : 405),
        allowed.isEmpty() ? HttpHeaders.EMPTY : headers);
  }

  private boolean isOffered(HttpServletRequest request, HttpMethod method) {
    HttpServletRequest other =
        new HttpServletRequestWrapper(request) {
          @Override
          public String getMethod() {
            return method.name();
          }
        };
    boolean offered =
        routes.stream()
            .anyMatch(each -> each.route(ServerRequest.create(other, List.of())).isPresent());
    // what matched stays with the request, and the next pattern would be joined to it
    request.removeAttribute(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);
    return offered;
  }

  private static ResponseEntity<byte[]> answer(HttpStatusCode status, HttpHeaders headers) {
    return answer(StatusProblems.of(status.value()), headers);
  }

  private static ResponseEntity<byte[]> answer(RequestProblem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.bytes(problem));
  }
}
