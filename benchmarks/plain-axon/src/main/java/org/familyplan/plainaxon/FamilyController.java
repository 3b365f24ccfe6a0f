package org.familyplan.plainaxon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.familyplan.plainaxon.FamilyCommand.AddGoal;
import org.familyplan.plainaxon.FamilyCommand.OpenFamily;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FamilyController {

  record NewFamily(
      String municipality,
      LocalDate referredOn,
      LocalDate acceptedOn,
      LocalDate openedOn,
      String programme) {}

  record NewGoal(
      List<String> members,
      String area,
      String type,
      String department,
      String wording,
      String citizensWords,
      String indicator,
      LocalDate dueOn,
      LocalDate addedOn) {}

  record FamilyMade(String familyId) {}

  record GoalMade(String goalId) {}

  record Progress(long position) {}

  private final CommandGateway commands;
  private final EventProcessingConfiguration processing;

  FamilyController(CommandGateway commands, EventProcessingConfiguration processing) {
    this.commands = commands;
    this.processing = processing;
  }

  @PostMapping("/families")
  @ResponseStatus(HttpStatus.CREATED)
  FamilyMade open(@RequestBody NewFamily body) {
    var familyId = UUID.randomUUID().toString();
    commands.sendAndWait(
        new OpenFamily(
            familyId,
            body.municipality(),
            body.referredOn(),
            body.acceptedOn(),
            body.openedOn(),
            body.programme()));
    return new FamilyMade(familyId);
  }

  @PostMapping("/families/{familyId}/goals")
  @ResponseStatus(HttpStatus.CREATED)
  GoalMade addGoal(@PathVariable("familyId") String familyId, @RequestBody NewGoal body) {
    var goalId = UUID.randomUUID().toString();
    commands.sendAndWait(
        new AddGoal(
            familyId,
            goalId,
            body.members(),
            body.area(),
            body.type(),
            body.department(),
            body.wording(),
            body.citizensWords(),
            body.indicator(),
            body.dueOn(),
            body.addedOn()));
    return new GoalMade(goalId);
  }

  /** Empties the projection and replays the whole log into it, as Axon's reference guide shows. */
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void rebuild() {
    var processor = processor();
    processor.shutDown();
    processor.resetTokens();
    processor.start();
  }

  /** How far the slowest segment has read; 0 before it has begun. */
  @GetMapping("/rebuild")
  Progress progress() {
    return new Progress(
        processor().processingStatus().values().stream()
            .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
            .min()
            .orElse(0));
  }

  private StreamingEventProcessor processor() {
    return processing
        .eventProcessor(GoalProjection.PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow();
  }
}
