package org.familyplan.command;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.eventschema.EventMetadata;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What came of a command, looked at more closely than an event or a code. */
public final class Outcomes {
  private Outcomes() {}

  /** A refusal by the rule with this code, which points at this component of the command. */
  public static Matcher<Throwable> refusedAt(String code, String component) {
    return new CustomTypeSafeMatcher<>("refusal with " + code + " at " + component) {
      @Override
      protected boolean matchesSafely(Throwable failure) {
        return failure instanceof Refusal refusal
            && refusal.rule().code().equals(code)
            && refusal.component().equals(component);
      }
    };
  }

  /** As {@link #refusedAt}, because what the component names does not exist. */
  public static Matcher<Throwable> unknownAt(String code, String component) {
    Matcher<Throwable> refused = refusedAt(code, component);
    return new CustomTypeSafeMatcher<>("refusal for " + code + " unknown at " + component) {
      @Override
      protected boolean matchesSafely(Throwable failure) {
        return refused.matches(failure)
            && ((Refusal) failure).rule().kind() == Refusal.Kind.UNKNOWN;
      }
    };
  }

  /** Just this event, holding this kind of information. */
  public static Matcher<List<EventMessage<?>>> recorded(FamilyEvent event, InformationKind kind) {
    return new CustomTypeSafeMatcher<>(event + " holding " + kind) {
      @Override
      protected boolean matchesSafely(List<EventMessage<?>> events) {
        return events.size() == 1
            && events.getFirst().getPayload().equals(event)
            && ((EventMetadata) events.getFirst().getMetaData().get(Decision.EVENT_METADATA))
                    .informationKind()
                == kind;
      }
    };
  }

  /** An event that is in the log under an id. */
  public static EventMessage<FamilyEvent> stored(EventId id, FamilyEvent event) {
    return new GenericEventMessage<>(event, MetaData.with(Decision.EVENT_ID, id.toString()));
  }

  /** A log of these events; those that are not {@link #stored} under an id get one of their own. */
  public static List<EventMessage<?>> log(List<?> events) {
    return IntStream.range(0, events.size())
        .<EventMessage<?>>mapToObj(
            place ->
                events.get(place) instanceof EventMessage<?> stored
                    ? stored
                    : stored(entry(1000 + place), (FamilyEvent) events.get(place)))
        .toList();
  }

  /** An id for {@link #stored}. */
  public static EventId entry(long number) {
    return new EventId(new UUID(9, number));
  }

  /** The decision that a command with this metadata is taken with. */
  public static Decision decision(MetaData metaData) {
    return (Decision) metaData.get(Decision.KEY);
  }
}
