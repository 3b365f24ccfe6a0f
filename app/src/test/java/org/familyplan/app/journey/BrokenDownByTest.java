package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.familyplan.app.RunningService;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.table.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDownByTest {
  @Test
  void figuresAreBrokenDownByWhatTheSettingsName(@TempDir Path home) {
    try (RunningService service =
        RunningService.start(
            "--familyplan.home=" + home, "--familyplan.statistics.by.municipalities=751,791")) {
      assertThat(service.part(Catalogue.class).attributes())
          .filteredOn(attribute -> attribute.id().equals("municipality"))
          .extracting(Attribute::codes)
          .allSatisfy(codes -> assertThat(codes).containsExactly("751", "791", "OTHER"))
          .isNotEmpty();
    }
  }
}
