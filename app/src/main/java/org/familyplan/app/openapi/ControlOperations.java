package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.api.statistics.UploadControlSeries;
import org.familyplan.api.statistics.WithdrawControlSeries;
import org.familyplan.platform.web.Docs;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.Schemas;
import org.familyplan.platform.web.Shapes;
import org.familyplan.query.web.QueryRoutes;

/** The operations that take and withdraw control series. */
final class ControlOperations {
  private final Schemas schemas;
  private final Parts parts;

  ControlOperations(Schemas schemas, Parts parts) {
    this.schemas = schemas;
    this.parts = parts;
  }

  void describe(OpenAPI document) {
    ApiResponses uploaded =
        new ApiResponses()
            .addApiResponse(
                "200",
                answer("The municipality's newest version was the same already.")
                    .addHeaderObject("Location", Parts.headerRef("Location")))
            .addApiResponse(
                "201", answer("Kept.").addHeaderObject("Location", Parts.headerRef("Location")));
    add(document, RecordForm.of(UploadControlSeries.class), uploaded);
    add(
        document,
        RecordForm.of(WithdrawControlSeries.class),
        new ApiResponses().addApiResponse("200", answer("Withdrawn.")));
  }

  private ApiResponse answer(String description) {
    return new ApiResponse()
        .description(description)
        .content(Parts.json(schemas.of(ControlSeriesLine.class, Schemas.Use.ANSWER)));
  }

  private void add(OpenAPI document, RecordForm<?> form, ApiResponses answers) {
    Operation operation = Parts.operation(form);
    form.inPath().forEach(each -> operation.addParametersItem(Parts.path(each, schemas)));
    operation.addParametersItem(Parts.parameterRef("ActingAs"));
    operation.addParametersItem(Parts.parameterRef("Lang"));
    Schema<?> body = Shapes.closed(Docs.of(form.type()));
    schemas.fill(body, form.body());
    operation.requestBody(
        new RequestBody()
            .required(true)
            .content(Parts.json(schemas.define(form.type().getSimpleName(), body))));
    new Problems(parts, answers).ofControl(!form.pathVariables().isEmpty());
    document
        .getPaths()
        .computeIfAbsent(QueryRoutes.ROOT + form.rest().path(), path -> new PathItem())
        .post(operation.responses(answers));
  }
}
