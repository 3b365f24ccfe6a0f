package org.familyplan.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.familyplan.api.Approved;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;

/** Changes of the API are seen in review: the document is the one that was approved. */
class ApprovedDocumentTest {
  @Test
  void theServiceDescribesTheApprovedApi() {
    String served = RunningService.onH2().get("/v3/api-docs").body();
    Approved.inDocs("api/openapi.json")
        .is(
            Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Json.mapper().readTree(served)));
  }

  @Test
  void itsPagesAreServed() {
    assertThat(RunningService.onH2().get("/swagger-ui/index.html").body()).contains("swagger-ui");
  }
}
