package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Query;
import org.familyplan.platform.web.Schemas;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Describes every command and every query of the catalogue, and exports. Nothing here names one of
 * the catalogue: the records, their annotations and their Javadoc are the document.
 */
public final class ApiDocument implements OpenApiCustomizer {
  private static final String CONVENTIONS =
      """
      One plan for a family, as a log of what was recorded. Commands change one family's file, \
      queries read it.

      A command is answered with a **receipt**: the ids it made, the position of its last event in \
      the log, and the family's version, which is the ETag for If-Match. Read with \
      `minPosition` = the receipt's position to see what was written.

      Days are written `yyyy-MM-dd`, lie between 1900-01-01 and 2199-12-31 and are days in \
      Europe/Copenhagen; periods begin on `from` and end before `until`. Requests hold no unknown \
      members; answers may get new ones.

      Every request carries a token (`Authorization: Bearer …`) of the issuer that the service is \
      set to. The token alone says who calls, in which roles, for which municipality and departments.

      Refusals are problems (RFC 9457) with a stable `code`. Members marked `x-personal-data` tell \
      who a person is or what was said about them.\
      """;

  private static final String TOKEN = "token";

  private final List<Class<? extends Query<?>>> queries;

  /**
   * A document.
   *
   * @param queries the queries that are offered
   */
  public ApiDocument(List<Class<? extends Query<?>>> queries) {
    this.queries = List.copyOf(queries);
  }

  /** The document before any operation stands in it. */
  public static OpenAPI empty() {
    return new OpenAPI()
        .info(new Info().title("Family plan").version("1").description(CONVENTIONS))
        .servers(
            List.of(new Server().url("/").description("The service that gave this document.")));
  }

  @Override
  public void customise(OpenAPI document) {
    Schemas schemas = new Schemas(Map.of(FamilyEvent.class, List.copyOf(Catalogue.events())));
    Parts parts = new Parts(schemas);
    if (document.getPaths() == null) {
      document.setPaths(new Paths());
    }
    new CommandOperations(schemas, parts).describe(document);
    new QueryOperations(schemas, parts).describe(document, queries);
    new ExportOperations(schemas, parts).describe(document);
    new ControlOperations(schemas, parts).describe(document);
    Capabilities.tags(Stream.concat(Catalogue.commands().stream(), queries.stream()))
        .forEach(document::addTagsItem);
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    Components components = document.getComponents();
    schemas.components().forEach(components::addSchemas);
    parts.parameters().forEach(components::addParameters);
    parts.headers().forEach(components::addHeaders);
    parts.responses().forEach(components::addResponses);
    components.addSecuritySchemes(TOKEN, token());
    document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description(
            "A JWT, signed with RS256 or ES256, with the claims `sub`, `azp` (or `client_id`),"
                + " `roles`, `municipality`, `departments`, and `person` or `national` where they"
                + " belong.");
  }
}
