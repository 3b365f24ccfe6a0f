package org.familyplan.app.architecture.bad.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.familyplan.app.architecture.bad.api.goal.ActingCommand;

public class NosyMachinery {
  ObjectMapper mapper = new ObjectMapper();

  Class<?> knows() {
    return ActingCommand.class;
  }
}
