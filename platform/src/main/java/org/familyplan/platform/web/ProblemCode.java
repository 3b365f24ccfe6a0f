package org.familyplan.platform.web;

import java.util.Arrays;
import java.util.List;

/**
 * The codes of problems that no rule of a capability stands behind: requests that cannot be read,
 * and what the service itself has to say. The rules' codes stand with the rules.
 */
public enum ProblemCode {
  SYNTAX(400, "request.syntax", "The body is not one JSON object, or nests too deeply."),
  FIELD_UNKNOWN(400, "request.field-unknown", "The body has a field that is not known here."),
  FIELD_MISSING(400, "request.field-missing", "A required field is missing or null."),
  FIELD_TYPE(400, "request.field-type", "A value is not of the field's type."),
  KIND_UNKNOWN(400, "request.kind-unknown", "A fact's kind is missing or not known."),
  COMMAND_UNKNOWN(400, "request.command-unknown", "A batch names a command that does not exist."),
  PATH_MALFORMED(400, "request.path-malformed", "An identifier in the path is malformed."),
  PARAMETER(400, "request.parameter", "A query parameter's value cannot be read."),
  PARAMETER_UNKNOWN(400, "request.parameter-unknown", "A query parameter is not known here."),
  PARAMETER_REPEATED(400, "request.parameter-repeated", "A query parameter is given twice."),
  CURSOR(400, "request.cursor", "The cursor is not one that a page's Link header gave."),
  IF_MATCH(400, "request.if-match", "If-Match does not hold one ETag of a receipt or of a plan."),
  IDEMPOTENCY_KEY(
      400, "request.idempotency-key", "An Idempotency-Key has 1 to 200 visible ASCII characters."),
  PURPOSE(400, "request.purpose", "Purpose is not one of the codes of purposes."),
  ON_BEHALF_OF(
      400,
      "request.on-behalf-of",
      "On-Behalf-Of is no employee of the municipality, or the caller is no system."),
  MIN_POSITION(400, "request.min-position", "minPosition lies beyond the end of the log."),
  KNOWN_AT(400, "request.known-at", "knownAt lies in the future."),
  TREE_SIZE(
      400, "log.tree-size", "The tree has not got that size, or is smaller than the one compared."),
  HTTP(400, "request.http", "The request is not valid HTTP or was refused before it was read."),
  TOKEN_MISSING(401, "identity.token-missing", "The request carries no bearer token."),
  TOKEN_INVALID(
      401,
      "identity.token-invalid",
      "The token is not the issuer's, not for this service, or not valid now."),
  CLAIM_MISSING(403, "identity.claim-missing", "The token lacks a claim that the role needs."),
  CLAIM_MALFORMED(403, "identity.claim-malformed", "A claim of the token cannot be read."),
  CLAIMS_CONTRADICTORY(
      403, "identity.claims-contradictory", "Claims of the token contradict each other."),
  ACTING_AS(403, "identity.acting-as", "Acting-As does not name one role of the token."),
  ROLE(403, "identity.role", "The role that the request is made in may not do this."),
  WITHHELD(403, "rights.withheld", "It is held back from this reader today."),
  NO_RELATION(
      403,
      "rights.no-relation",
      "The file exists, but the caller has no task in it; findFamilies says who coordinates."),
  NOT_ALLOWED(
      403,
      "rights.not-allowed",
      "The caller's role, or relation to the family, does not allow this; docs/rights.md says whose"
          + " does."),
  PERSON_NAMED(
      403, "rights.person-named", "Who has no task in the file names none of its persons."),
  OTHER_MUNICIPALITY(
      403, "statistics.other-municipality", "Exact figures are of the caller's municipality."),
  MANDATE(403, "statistics.mandate", "An extract is for whoever has a mandate; the token says so."),
  CONTROL_OWNER(
      403,
      "statistics.control-owner",
      "A control series is a municipality's: only those who act for it upload or withdraw it."),
  FAMILY_UNKNOWN(404, "family.unknown", "There is no such family, or the caller may not know it."),
  OWN_ONLY(403, "access-log.own-only", "Only a family's member has look-ups of their own."),
  PERSON_UNKNOWN(404, "person.unknown", "The person is not in this family's file."),
  EVENT_UNKNOWN(404, "event.unknown", "The family has no such event."),
  DOCUMENT_UNKNOWN(404, "plan.document-unknown", "The family has no such document."),
  EMPLOYEE_UNKNOWN(404, "employee.unknown", "There is no such employee."),
  PROJECTION_UNKNOWN(404, "operator.projection-unknown", "There is no such projection."),
  NO_CHECKPOINT(404, "log.no-checkpoint", "Nothing of this log has been signed yet."),
  INDEX_UNKNOWN(404, "log.index-unknown", "The tree of that size holds no such entry."),
  TILE_UNKNOWN(404, "log.tile-unknown", "The tree has no such tile, or not that much of it."),
  TABLE_UNKNOWN(404, "statistics.table-unknown", "There is no such table, or not in that edition."),
  EDITION_UNKNOWN(404, "statistics.edition-unknown", "There is no such edition."),
  NO_EDITION(404, "statistics.no-edition", "Nothing has been published yet."),
  EXPORT_UNKNOWN(
      404, "statistics.export-unknown", "There is no such export, or it is not the caller's."),
  CONTROL_UNKNOWN(404, "statistics.control-unknown", "There is no such control series."),
  PATH_UNKNOWN(404, "request.path-unknown", "Nothing is offered at this path."),
  METHOD(405, "request.method", "The path does not take this method; Allow names those it takes."),
  NOT_ACCEPTABLE(
      406, "request.not-acceptable", "The answer cannot be given in a form that Accept allows."),
  REBUILD_RUNNING(409, "operator.rebuild-running", "The projection is being rebuilt already."),
  NO_REBUILD(409, "operator.no-rebuild", "No rebuild of the projection is running."),
  FAILED_AGAIN(409, "operator.failed-again", "The event that stopped a family failed again."),
  ENTRY_CHANGED(
      409, "log.entry-changed", "What is stored of the entry is not what the tree has taken in."),
  TREE_DAMAGED(409, "log.tree-damaged", "Hashes of the tree are missing; run the verifier."),
  SIGNING_REFUSED(
      409,
      "operator.signing-refused",
      "The log is not what was signed before; the health of checkpoints says what differs."),
  BACKUP_EXISTS(409, "operator.backup-exists", "A backup with this name exists already."),
  FEW_CHANGED(
      409,
      "statistics.few-changed",
      "Something changed in too few families since an earlier edition; publish later."),
  GIVES_AWAY(
      409,
      "statistics.gives-away",
      "More figures could be reckoned that must not be known than the field accepts."),
  PUBLISHING(409, "statistics.publishing", "An edition is being published already."),
  EXPORT_NOT_DONE(
      409, "statistics.export-not-done", "The export has no file yet, or will never have one."),
  TOO_MANY_EXPORTS(
      409,
      "statistics.too-many-exports",
      "The caller has as many exports as one may have; cancel one, or wait until one expires."),
  CONTROL_WITHDRAWN(
      409, "statistics.control-withdrawn", "The control series has been withdrawn already."),
  TOO_MANY_CONTROL_SERIES(
      409,
      "statistics.too-many-control-series",
      "The municipality has as many control series as one may have."),
  VERSION_STALE(
      412, "request.version-stale", "The family has changed since the version in If-Match."),
  VERSION_WITHHELD(
      412,
      "request.version-withheld",
      "Who may not read the plan is not told whether If-Match holds: leave it out."),
  TOO_LARGE(413, "request.too-large", "The body is larger than 1 MiB."),
  URL_LENGTH(414, "request.url-length", "Path and query have more than 4,096 characters."),
  MEDIA_TYPE(415, "request.media-type", "The body is not sent as application/json."),
  PACK_TOO_LARGE(
      422,
      "evidence.period-too-long",
      "The period has more entries than a pack holds; choose a shorter one."),
  PERIOD_FUTURE(
      422, "evidence.period-in-future", "Nothing was recorded yet in a period that begins later."),
  RANGE(416, "statistics.range", "The file is shorter than the range that was asked for."),
  BOUNDS(422, "request.bounds", "A value is outside the field's bounds."),
  VALUE(422, "request.value", "A value is not one that the field's type allows."),
  TEXT(
      422,
      "request.text",
      "A text holds control characters, is not valid Unicode, or a name has several lines."),
  DATE(422, "request.date", "A date lies outside 1900-01-01 to 2199-12-31."),
  PERIOD(422, "operator.employment-ends-before-it-begins", "An employment ends after it begins."),
  EMPLOYEE_REPEATED(422, "operator.employee-repeated", "An import names each employee once."),
  BATCH_ORDER(
      422, "request.batch-order", "A batch opens the family's file elsewhere than at its start."),
  KEY_REUSED(422, "request.key-reused", "The Idempotency-Key belongs to another request."),
  SAMPLE_TOO_WIDE(
      422,
      "audit.sample-too-wide",
      "Too many files would have to be read to find the department; say more about them."),
  SUBJECT_UNKNOWN(422, "statistics.subject-unknown", "There is no such subject."),
  POPULATION_UNKNOWN(422, "statistics.population-unknown", "There is no such population."),
  NO_SUCH_EDITION(422, "statistics.no-such-edition", "No edition has this number."),
  SELECTION(
      422,
      "statistics.selection",
      "A selection is attribute:code, with an attribute of the table and one of its codes."),
  CONTROL_TABLE(422, "statistics.control-table", "There is no such table."),
  CONTROL_CODE(
      422,
      "statistics.control-code",
      "A cell has attributes of the table, each with one of its codes."),
  CONTROL_TWICE(422, "statistics.control-twice", "The cell stands in the series already."),
  CONTROL_EMPTY(
      422, "statistics.control-empty", "A cell has a count, a percentage or a mean at least."),
  CONTROL_CONTENT(
      422, "statistics.control-content", "The table shows no such number: no share, or no mean."),
  CONTROL_FEW(
      422,
      "statistics.control-few",
      "A count, given or following from others, is so small that it would tell of few."),
  CONTROL_BESIDE(
      422, "statistics.control-beside", "There is no such control series of this table."),
  THRESHOLD_TOO_LOW(
      422, "statistics.threshold-too-low", "The threshold is never lower than the service's own."),
  VALID_AT_FUTURE(422, "statistics.valid-at-future", "Figures are published of days up to today."),
  IF_MATCH_REQUIRED(
      428, "request.if-match-required", "The command must say with If-Match what was read."),
  RATE(429, "request.rate", "The client sends too much; Retry-After says when to go on."),
  ERROR(500, "service.error", "A mistake of the service; it was logged."),
  UNAVAILABLE(503, "service.unavailable", "The database cannot be reached; nothing was written."),
  OUTCOME_UNKNOWN(
      503,
      "service.outcome-unknown",
      "It is not known whether this was stored: send it again with the same Idempotency-Key."),
  ISSUER_UNAVAILABLE(
      503, "identity.issuer-unavailable", "The issuer of tokens cannot be reached; try later."),
  BUSY(
      503,
      "service.busy",
      "Too many writers at this family, or readers of exact figures; nothing was written."),
  NOT_CAUGHT_UP(503, "service.not-caught-up", "The read side has not reached minPosition yet.");

  private final int status;
  private final String code;
  private final String sentence;

  ProblemCode(int status, String code, String sentence) {
    this.status = status;
    this.code = code;
    this.sentence = sentence;
  }

  /** The codes that come with a status. */
  public static List<ProblemCode> with(int status) {
    return Arrays.stream(values()).filter(each -> each.status == status).toList();
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable code. */
  public String code() {
    return code;
  }

  /** What it means. */
  public String sentence() {
    return sentence;
  }

  /** The problem with its usual sentence. */
  public RequestProblem problem() {
    return RequestProblem.of(status, code, sentence);
  }
}
