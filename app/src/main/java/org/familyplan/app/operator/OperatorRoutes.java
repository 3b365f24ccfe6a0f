package org.familyplan.app.operator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.EditionLine;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.backup.Backup;
import org.familyplan.platform.backup.BackupExists;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.projection.RebuildRunning;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.transparency.Signer;
import org.familyplan.platform.transparency.SigningRefused;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.familyplan.platform.web.Requests;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.edition.FigureViews;
import org.familyplan.query.statistics.edition.Publisher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operator's commands while the service runs. */
public final class OperatorRoutes {
  /** Where the operator's commands live. */
  public static final String ROOT = "/operator";

  /** Every operation's name in the table of rights. */
  public static final Set<String> OPERATIONS =
      Set.of(
          "getProjections",
          "rebuildProjection",
          "cancelRebuild",
          "retryFamily",
          "getEmployees",
          "importEmployees",
          "signCheckpoints",
          "publishEdition",
          "writeBackup");

  private static final String PROJECTION = ROOT + "/projections/{name}";
  private static final int MAX_EMPLOYEES = 5_000;

  private final Projections projections;
  private final EmployeeRegister employees;
  private final Backup backup;
  private final Path backups;
  private final Signer signer;
  private final Publisher publisher;
  private final Editions editions;
  private final RecordBinder binder;
  private final Caller caller;
  private final Rights rights;

  /** How a projection is rebuilt: into how many shares. */
  public record Rebuild(@Nullable @Min(1) @Max(64) Integer segments) {}

  /** How the file of a backup is called; it lies in the service's backup folder. */
  public record BackupFile(
      @NotBlank
          @Pattern(
              regexp = "[A-Za-z0-9._-]{1,100}",
              message =
                  "a name has 1 to 100 letters A-Z and a-z, digits, dots, dashes, underscores")
          String name) {}

  /**
   * What is published.
   *
   * @param title what for
   * @param validAt day up to which facts count; today if left out
   * @param threshold fewer persons or families than this are hidden; the service's if left out
   * @param givenAway how many figures that must not be known it may give away; none if left out
   */
  public record Publication(
      @NotBlank @Size(max = 200) String title,
      @Nullable LocalDate validAt,
      @Nullable @Min(3) @Max(1_000) Integer threshold,
      @Nullable @Min(0) @Max(100_000) Integer givenAway) {}

  /**
   * What was published.
   *
   * @param edition what its figures carry
   * @param cells number of cells in all tables
   * @param hidden number of those of which something is not shown
   * @param givenAway how many figures earlier editions give away, whatever is hidden now
   */
  public record Published(EditionLine edition, int tables, int cells, int hidden, int givenAway) {}

  /** An employee as imported. */
  public record Import(
      EmployeeId id,
      @NotBlank @Size(max = 200) String name,
      MunicipalityCode municipality,
      Department department,
      @Nullable @NotBlank @Size(max = 200) String contact,
      LocalDate from,
      @Nullable LocalDate until) {
    Employee employee() {
      return new Employee(id, name, municipality, department, contact, from, until);
    }
  }

  /**
   * The routes' tools.
   *
   * @param backups folder into which backups are written
   */
  public OperatorRoutes(
      Projections projections,
      EmployeeRegister employees,
      Backup backup,
      Path backups,
      Signer signer,
      Publisher publisher,
      Editions editions,
      RecordBinder binder,
      Caller caller,
      Rights rights) {
    this.projections = projections;
    this.employees = employees;
    this.backup = backup;
    this.backups = backups;
    this.signer = signer;
    this.publisher = publisher;
    this.editions = editions;
    this.binder = binder;
    this.caller = caller;
    this.rights = rights;
  }

  /** Status, rebuild, retry, employees, backup, checkpoints. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET(ROOT + "/projections", may("getProjections", r -> json(200, projections.status())))
        .POST(PROJECTION + "/rebuild", may("rebuildProjection", this::rebuild))
        .DELETE(PROJECTION + "/rebuild", may("cancelRebuild", this::cancel))
        .POST(PROJECTION + "/families/{familyId}/retry", may("retryFamily", this::retry))
        .GET(ROOT + "/employees", may("getEmployees", r -> json(200, employees.all())))
        .PUT(ROOT + "/employees", may("importEmployees", this::importEmployees))
        .POST(ROOT + "/backups", may("writeBackup", this::backUp))
        .POST(ROOT + "/checkpoints", may("signCheckpoints", r -> sign()))
        .POST(ROOT + "/editions", may("publishEdition", this::publish))
        .HEAD(ROOT + "/projections", may("getProjections", r -> json(200, projections.status())))
        .HEAD(ROOT + "/employees", may("getEmployees", r -> json(200, employees.all())))
        .onError(Throwable.class, (failure, request) -> Problems.answer(failure))
        .before(Requests::acceptsJson)
        .build();
  }

  /** The operation for those whom the table of rights allows it. */
  private HandlerFunction<ServerResponse> may(
      String operation, HandlerFunction<ServerResponse> handler) {
    return request -> {
      Standing standing = Standing.of(caller.of(request), Relation.NONE);
      Optional<ProblemCode> refusal = rights.refusal(operation, standing);
      if (refusal.isPresent()) {
        throw refusal.get().problem();
      }
      return handler.handle(request);
    };
  }

  private ServerResponse rebuild(ServerRequest request) throws Exception {
    ObjectNode body = RecordBinder.parse(Requests.jsonBody(request));
    Integer segments = binder.bind(Rebuild.class, body).segments();
    int shares = segments == null ? Runtime.getRuntime().availableProcessors() : segments;
    try {
      int generation = projections.rebuild(projection(request), shares);
      return json(202, Map.of("generation", generation));
    } catch (RebuildRunning e) {
      throw RequestProblem.of(409, "operator.rebuild-running", "It is being rebuilt already.");
    }
  }

  private ServerResponse cancel(ServerRequest request) {
    if (!projections.cancelRebuild(projection(request))) {
      throw RequestProblem.of(409, "operator.no-rebuild", "No rebuild of it is running.");
    }
    return ServerResponse.noContent().build();
  }

  private ServerResponse retry(ServerRequest request) {
    String family = request.pathVariable("familyId");
    boolean goesOn = projections.retry(projection(request), familyId(family));
    if (!goesOn) {
      throw RequestProblem.of(409, "operator.failed-again", "The event failed again.");
    }
    return ServerResponse.noContent().build();
  }

  private static FamilyId familyId(String text) {
    try {
      return new FamilyId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw RequestProblem.of(400, "request.path-malformed", "a family id is a UUID");
    }
  }

  private String projection(ServerRequest request) {
    String name = request.pathVariable("name");
    if (projections.status().stream().noneMatch(each -> each.name().equals(name))) {
      throw RequestProblem.of(404, "operator.projection-unknown", "There is no such projection.");
    }
    return name;
  }

  private ServerResponse importEmployees(ServerRequest request) throws Exception {
    ObjectNode body = RecordBinder.parse(Requests.jsonBody(request));
    JsonNode list = body.get("employees");
    if (body.size() != 1 || list == null || !list.isArray() || list.size() > MAX_EMPLOYEES) {
      throw RequestProblem.at(
          400,
          List.of(
              new Fault(
                  "request.field-type", "/employees", "an import is {\"employees\": [...]}")));
    }
    List<Employee> imported = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      Employee next = employee(list.get(index), index);
      isNamedOnce(next, imported, index);
      imported.add(next);
    }
    employees.put(imported);
    return json(200, Map.of("imported", imported.size()));
  }

  /** An employee has one row: a second one in the same import would silently replace the first. */
  private static void isNamedOnce(Employee next, List<Employee> earlier, int index) {
    if (earlier.stream().anyMatch(each -> each.id().equals(next.id()))) {
      throw refused(ProblemCode.EMPLOYEE_REPEATED, "/id").below("/employees/" + index);
    }
  }

  private static RequestProblem refused(ProblemCode code, String pointer) {
    return RequestProblem.at(
        code.status(), List.of(new Fault(code.code(), pointer, code.sentence())));
  }

  private static Employee inOrder(Import each) {
    LocalDate until = each.until();
    if (until != null && !until.isAfter(each.from())) {
      throw refused(ProblemCode.PERIOD, "/until");
    }
    return each.employee();
  }

  private Employee employee(JsonNode node, int index) {
    try {
      if (node instanceof ObjectNode object) {
        return inOrder(binder.bind(Import.class, object));
      }
      throw RequestProblem.of(400, "request.field-type", "an object is expected");
    } catch (RequestProblem problem) {
      throw problem.below("/employees/" + index);
    }
  }

  private ServerResponse backUp(ServerRequest request) throws Exception {
    ObjectNode body = RecordBinder.parse(Requests.jsonBody(request));
    BackupFile file = binder.bind(BackupFile.class, body);
    try {
      return json(201, backup.write(backups.resolve(file.name())));
    } catch (BackupExists e) {
      throw ProblemCode.BACKUP_EXISTS.problem();
    }
  }

  private ServerResponse publish(ServerRequest request) throws Exception {
    ObjectNode body = RecordBinder.parse(Requests.jsonBody(request));
    Publication wanted = binder.bind(Publication.class, body);
    Publisher.Published done =
        publisher.publish(wanted.title(), wanted.validAt(), wanted.threshold(), wanted.givenAway());
    Editions.Size size = editions.size(done.edition());
    return json(
        201,
        new Published(
            FigureViews.of(done.edition()),
            size.tables(),
            size.cells(),
            size.hidden(),
            done.givenAway()));
  }

  /** A note for each log that is not empty. */
  private ServerResponse sign() {
    try {
      Map<String, String> notes = new LinkedHashMap<>();
      for (LogName log : LogName.ALL) {
        signer.sign(log).ifPresent(each -> notes.put(log.value(), each.note()));
      }
      return json(200, notes);
    } catch (SigningRefused e) {
      throw ProblemCode.SIGNING_REFUSED.problem();
    }
  }

  private static ServerResponse json(int status, Object body) {
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(body));
  }
}
