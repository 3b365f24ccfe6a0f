package org.familyplan.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a story.
 *
 * @param label which fact it tells; the family has it once
 * @param recordedAt when the service is told
 * @param actor who tells
 * @param commands of one family, taken whole or not at all; where one names an event that an
 *     earlier step led to, it names its stand-in, see {@link #event}
 * @param refusal the code that it is refused with, or null when it is taken
 */
public record Step(
    String label,
    Instant recordedAt,
    Actor actor,
    List<FamilyCommand> commands,
    Circumstances circumstances,
    @Nullable String refusal) {

  /** The family that it is about. */
  public FamilyId familyId() {
    return commands.getFirst().familyId();
  }

  /**
   * Stands for an event whose id is not known before the story is played.
   *
   * @param label of the step that leads to the event
   * @param index which of the step's events, from 0
   */
  public static EventId event(FamilyId familyId, String label, int index) {
    String name = familyId + "/" + label + "/" + index;
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
