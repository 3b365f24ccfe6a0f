package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.audit.ExportFormat;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.statistics.FigureFormat;
import org.familyplan.platform.web.Docs;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.Schemas;
import org.familyplan.platform.web.Shapes;
import org.familyplan.query.web.QueryRoutes;
import org.springframework.core.ResolvableType;

/** One operation for each query. */
final class QueryOperations {
  private final Schemas schemas;
  private final Parts parts;

  QueryOperations(Schemas schemas, Parts parts) {
    this.schemas = schemas;
    this.parts = parts;
  }

  void describe(OpenAPI document, List<Class<? extends Query<?>>> queries) {
    for (Class<? extends Query<?>> query : queries) {
      RecordForm<Query<?>> form = RecordForm.of(query);
      String path = QueryRoutes.ROOT + form.rest().path();
      PathItem item = document.getPaths().computeIfAbsent(path, key -> new PathItem());
      if (form.rest().method() == Rest.Method.GET) {
        item.get(operation(form));
      } else {
        item.post(operation(form));
      }
    }
  }

  private Operation operation(RecordForm<Query<?>> form) {
    Class<? extends Query<?>> type = form.type();
    Operation operation = Parts.operation(form);
    form.inPath().forEach(each -> operation.addParametersItem(Parts.path(each, schemas)));
    boolean hasBody = form.rest().method() == Rest.Method.POST;
    if (hasBody) {
      Schema<?> body = Shapes.closed(Docs.of(type));
      schemas.fill(body, form.body());
      operation.requestBody(
          new RequestBody()
              .required(true)
              .content(Parts.json(schemas.define(type.getSimpleName(), body))));
    } else {
      form.body().forEach(each -> operation.addParametersItem(Parts.query(each, schemas)));
    }
    for (String name :
        List.of("ActingAs", "MinPosition", "Lang", "IfNoneMatch", "Purpose", "OnBehalfOf")) {
      operation.addParametersItem(Parts.parameterRef(name));
    }
    ApiResponses answers = answers(form);
    new Problems(parts, answers).ofQuery(!form.pathVariables().isEmpty(), hasBody);
    return operation.responses(answers);
  }

  private ApiResponses answers(RecordForm<Query<?>> form) {
    ApiResponse view =
        new ApiResponse()
            .description("The view.")
            .addHeaderObject("ETag", Parts.headerRef("ETag"))
            .content(content(form));
    form.body().stream()
        .filter(each -> each.getName().equals("format"))
        .flatMap(each -> forms(each.getType()).stream())
        .forEach(
            each ->
                view.getContent().addMediaType(each, new MediaType().schema(new StringSchema())));
    if (form.body().stream().anyMatch(each -> each.getName().equals("cursor"))) {
      view.addHeaderObject("Link", Parts.headerRef("Link"));
    }
    return new ApiResponses()
        .addApiResponse("200", view)
        .addApiResponse("304", Parts.responseRef("NotModified"));
  }

  private Content content(RecordForm<Query<?>> form) {
    String produces = form.rest().produces();
    return produces.equals(Parts.JSON)
        ? Parts.json(schemas.of(view(form.type()), Schemas.Use.ANSWER))
        : new Content().addMediaType(produces, new MediaType().schema(new BinarySchema()));
  }

  /** Media types beside JSON of what a parameter called format chooses. */
  private static List<String> forms(Class<?> format) {
    if (format == FigureFormat.class) {
      return List.of(
          "text/csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.apache.parquet",
          "image/svg+xml");
    }
    return List.of(format == ExportFormat.class ? "text/csv" : "text/html");
  }

  private static Class<?> view(Class<?> query) {
    ResolvableType answer = ResolvableType.forClass(query).as(Query.class).getGeneric(0);
    return Objects.requireNonNull(answer.resolve(), () -> "no view of " + query);
  }
}
