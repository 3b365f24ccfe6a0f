package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.familyplan.api.statistics.ExportOrder;
import org.familyplan.api.statistics.ExportView;
import org.familyplan.platform.web.Docs;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Schemas;
import org.familyplan.platform.web.Shapes;
import org.familyplan.query.statistics.export.ExportRoutes;

/** The operations on exports of editions, which are neither commands nor queries. */
final class ExportOperations {
  private static final String ONE = ExportRoutes.ROOT + "/{exportId}";

  private final Schemas schemas;
  private final Parts parts;

  ExportOperations(Schemas schemas, Parts parts) {
    this.schemas = schemas;
    this.parts = parts;
  }

  void describe(OpenAPI document) {
    document.getPaths().addPathItem(ExportRoutes.ROOT, new PathItem().post(request()));
    document.getPaths().addPathItem(ONE, new PathItem().get(look()).delete(cancel()));
    document.getPaths().addPathItem(ONE + "/file", new PathItem().get(download()));
  }

  private Operation request() {
    Schema<?> body = Shapes.closed(Docs.of(ExportOrder.class));
    schemas.fill(body, List.of(ExportOrder.class.getRecordComponents()));
    ApiResponses answers =
        new ApiResponses()
            .addApiResponse(
                "202",
                view("The order is taken.")
                    .addHeaderObject("Location", Parts.headerRef("Location")));
    problems(answers, 400, 401, 403, 413, 415, 422, 429, 503);
    own(answers, ProblemCode.TOO_MANY_EXPORTS);
    return operation("requestExport", "Asks for a whole edition as one file.")
        .description(
            "Every table in the chosen form, a star schema as Parquet files and as a DuckDB"
                + " database, the catalogue, and a text that says what is what, in one zip file. It"
                + " is written by a job, which goes on after a restart.")
        .addParametersItem(Parts.parameterRef("Lang"))
        .requestBody(
            new RequestBody()
                .required(true)
                .content(Parts.json(schemas.define(ExportOrder.class.getSimpleName(), body))))
        .responses(answers);
  }

  private Operation look() {
    ApiResponses answers = new ApiResponses().addApiResponse("200", view("The export."));
    problems(answers, 400, 401, 403, 429, 503);
    own(answers, ProblemCode.EXPORT_UNKNOWN);
    return one("getExport", "How far an export has come.").responses(answers);
  }

  private Operation cancel() {
    ApiResponses answers =
        new ApiResponses()
            .addApiResponse("204", new ApiResponse().description("It is over, and has no file."));
    problems(answers, 400, 401, 403, 429, 503);
    own(answers, ProblemCode.EXPORT_UNKNOWN);
    return one("cancelExport", "Ends an export and deletes its file.").responses(answers);
  }

  private Operation download() {
    ApiResponses answers =
        new ApiResponses()
            .addApiResponse("200", file("The file."))
            .addApiResponse("206", file("The range of the file that was asked for."));
    problems(answers, 400, 401, 403, 429, 503);
    own(answers, ProblemCode.EXPORT_UNKNOWN);
    own(answers, ProblemCode.EXPORT_NOT_DONE);
    own(answers, ProblemCode.RANGE);
    return one("downloadExport", "The file of an export, or a range of it.")
        .addParametersItem(header("Range", "One range of bytes, to go on where one stopped."))
        .addParametersItem(
            header("If-Range", "The file's ETag; with another one the whole file is sent."))
        .responses(answers);
  }

  private static Operation operation(String id, String summary) {
    return new Operation()
        .operationId(id)
        .addTagsItem(Capabilities.of(ExportOrder.class))
        .summary(summary)
        .addParametersItem(Parts.parameterRef("ActingAs"));
  }

  private Operation one(String id, String summary) {
    return operation(id, summary)
        .addParametersItem(
            new Parameter()
                .in("path")
                .name("exportId")
                .required(true)
                .description("The export's id.")
                .schema(Shapes.scalar("string", "uuid")));
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(Shapes.scalar("string"));
  }

  private ApiResponse view(String description) {
    return new ApiResponse()
        .description(description)
        .content(Parts.json(schemas.of(ExportView.class, Schemas.Use.ANSWER)));
  }

  private static ApiResponse file(String description) {
    Schema<?> bytes = new StringSchema().description("The bytes.");
    return new ApiResponse()
        .description(description)
        .addHeaderObject("ETag", Parts.headerRef("ETag"))
        .content(new Content().addMediaType("application/zip", new MediaType().schema(bytes)));
  }

  private static void problems(ApiResponses answers, int... statuses) {
    for (int status : statuses) {
      answers.addApiResponse(String.valueOf(status), Parts.responseRef("Problem" + status));
    }
  }

  private void own(ApiResponses answers, ProblemCode code) {
    answers.addApiResponse(
        String.valueOf(code.status()), parts.problem(Parts.lines(List.of(code))));
  }
}
