package org.familyplan.app.hardening;

import java.nio.file.Path;
import org.familyplan.app.FamilyPlanSettings;
import org.familyplan.app.RunningService;

class PlantingOnH2Test extends PlantingContract {
  @Override
  RunningService service() {
    return RunningService.onH2();
  }

  @Override
  Path databaseFiles() {
    return service().part(FamilyPlanSettings.class).home();
  }
}
