package org.familyplan.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not answered as asked (RFC 9457); nothing was written.
 *
 * @param type names the problem; identifies, is no address
 * @param title what the status means
 * @param status HTTP status
 * @param code stable code: compare this one, never the sentences
 * @param detail a sentence for people
 * @param errors what is wrong where, when places in the body are to blame
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

  static Problem of(RequestProblem problem) {
    return new Problem(
        "urn:familyplan:problem:" + problem.code(),
        title(problem.status()),
        problem.status(),
        problem.code(),
        problem.detail(),
        problem.errors());
  }

  private static String title(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Problem" : known.getReasonPhrase();
  }
}
