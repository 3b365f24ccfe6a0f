package org.familyplan.platform.web;

import org.familyplan.platform.eventstore.LogUnavailable;
import org.familyplan.platform.eventstore.OutcomeUnknown;
import org.familyplan.platform.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.function.ServerResponse;

/** Writes problems (RFC 9457): stable code, pointers, never a stack trace, never a person. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** The answer to a request that ended in this exception. */
  public static ServerResponse answer(Throwable failure) {
    RequestProblem problem = problem(failure);
    ServerResponse.BodyBuilder response =
        ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.retryAfter() != null) {
      response.header("Retry-After", String.valueOf(problem.retryAfter()));
    }
    return response.body(bytes(problem));
  }

  /** The problem as JSON. */
  public static byte[] bytes(RequestProblem problem) {
    return Json.mapper().writeValueAsBytes(Problem.of(problem));
  }

  /** What the client is told about a failure. */
  public static RequestProblem problem(Throwable failure) {
    return switch (failure) {
      case RequestProblem problem -> problem;
      case LogUnavailable e -> unavailable(e);
      case DataAccessResourceFailureException e -> unavailable(e);
      case TransientDataAccessException e -> unavailable(e);
      case RecoverableDataAccessException e -> unavailable(e);
      case TransactionException e -> unavailable(e);
      case OutcomeUnknown e -> outcomeUnknown(e);
      default -> unexpected(failure);
    };
  }

  private static RequestProblem unavailable(Exception e) {
    LOG.warn("the database is not available: {}", e.getClass().getSimpleName());
    return RequestProblem.retryLater(
        503, "service.unavailable", "The database cannot be reached; nothing was written.", 2);
  }

  private static RequestProblem outcomeUnknown(OutcomeUnknown e) {
    LOG.warn("the database did not say whether it committed", e);
    return RequestProblem.retryLater(
        503,
        "service.outcome-unknown",
        "It is not known whether this was stored; send it again with the same Idempotency-Key.",
        2);
  }

  private static RequestProblem unexpected(Throwable failure) {
    LOG.error("a request failed unexpectedly", failure);
    return RequestProblem.of(500, "service.error", "This is our mistake; it was logged.");
  }
}
