package org.familyplan.app;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.familyplan.api.shared.Query;
import org.familyplan.app.openapi.ApiDocument;
import org.familyplan.query.web.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API document at {@code /v3/api-docs} and its pages at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class DocumentWiring {
  @Bean
  OpenAPI emptyDocument() {
    return ApiDocument.empty();
  }

  @Bean
  ApiDocument apiDocument(List<QueryHandler<?, ?>> handlers) {
    return new ApiDocument(
        handlers.stream().<Class<? extends Query<?>>>map(QueryHandler::query).toList());
  }
}
