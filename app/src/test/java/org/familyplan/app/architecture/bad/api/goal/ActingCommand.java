package org.familyplan.app.architecture.bad.api.goal;

import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.app.architecture.bad.platform.NosyMachinery;
import org.springframework.stereotype.Component;

@Component
public class ActingCommand {
  NosyMachinery machinery = new NosyMachinery();

  @CommandHandler
  void handle(String message) {}
}
