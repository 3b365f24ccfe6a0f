package org.familyplan.app.limits;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;

/**
 * Whether a request is taken, and how many more would be.
 *
 * @param taken false when the sender has used up the allowance
 * @param policy value of {@code RateLimit-Policy}, empty when nothing is limited
 * @param rate value of {@code RateLimit}
 * @param retryAfter seconds until the next request is taken
 */
public record Verdict(boolean taken, String policy, String rate, int retryAfter) {
  static final Verdict UNLIMITED = new Verdict(true, "", "", 0);

  static Verdict of(Allowance allowance, ConsumptionProbe probe) {
    String rate =
        "\""
            + allowance.name()
            + "\";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset());
    int wait = Math.toIntExact(seconds(probe.getNanosToWaitForRefill()));
    return new Verdict(probe.isConsumed(), allowance.policy(), rate, Math.max(1, wait));
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }

  /** Says in the answer's headers how much is left. */
  public void tell(HttpServletResponse response) {
    if (!policy.isEmpty()) {
      response.setHeader("RateLimit-Policy", policy);
      response.setHeader("RateLimit", rate);
    }
  }

  /** What is said to whoever sends too much. */
  public RequestProblem problem() {
    ProblemCode code = ProblemCode.RATE;
    return RequestProblem.retryLater(code.status(), code.code(), code.sentence(), retryAfter);
  }
}
