package org.familyplan.platform.eventschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.vault.GlassVault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An event stored in an older form is read in today's; what cannot be read stops reading. */
class UpcastingTest {
  private static final String NAME = "test.VisitMade";
  private static final FamilyId FAMILY = new FamilyId(Samples.id("familyId"));

  /** As it was stored once: {@code {familyId, visitedOn, minutes}}. */
  private static final String FIRST =
      "{\"familyId\":\"" + FAMILY + "\",\"visitedOn\":\"2026-02-16\",\"minutes\":90}";

  /** As it is today: hours in place of minutes since revision 2, a place since revision 3. */
  @EventName(value = NAME, revision = 3)
  public record VisitMade(
      FamilyId familyId, @EffectiveFrom LocalDate visitedOn, double hours, String place)
      implements FamilyEvent {}

  private static final class MinutesToHours implements Upcaster {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public int fromRevision() {
      return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
      int minutes = payload.remove("minutes").intValue();
      return payload.put("hours", minutes / 60.0);
    }
  }

  private static final class AtHome implements Upcaster {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public int fromRevision() {
      return 2;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
      return payload.put("place", "HOME");
    }
  }

  private final EventSchema schema =
      new EventSchema(List.of(VisitMade.class), List.of(new AtHome(), new MinutesToHours()));

  @Test
  void anOldEventIsReadInTodaysForm() {
    assertThat(schema.read(stored(NAME, 1, FIRST)))
        .isEqualTo(new VisitMade(FAMILY, LocalDate.of(2026, 2, 16), 1.5, "HOME"));
  }

  @Test
  void theStoredBytesStayAsTheyAre() {
    RecordedEvent stored = stored(NAME, 1, FIRST);
    schema.read(stored);
    assertThat(stored.payload()).isEqualTo(FIRST.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNewEventIsStoredUnderItsRevisionAndReadWithoutUpcasting() {
    VisitMade event = new VisitMade(FAMILY, LocalDate.of(2026, 2, 16), 2, "SCHOOL");
    NewEvent written = schema.write(Samples.id("eventId"), event, null, new GlassVault());
    assertThat(written.name()).isEqualTo(NAME);
    assertThat(written.revision()).isEqualTo(3);
    assertThat(schema.read(stored(NAME, 3, new String(written.payload(), StandardCharsets.UTF_8))))
        .isEqualTo(event);
  }

  @Test
  void aStepThatIsMissingStopsReading() {
    EventSchema withoutFirstStep = new EventSchema(List.of(VisitMade.class), List.of(new AtHome()));
    assertUnreadable(withoutFirstStep, stored(NAME, 1, FIRST), "no upcaster for test.VisitMade#1");
  }

  @Test
  void anUnknownNameStopsReading() {
    assertUnreadable(schema, stored("test.Forgotten", 1, FIRST), "unknown event test.Forgotten");
  }

  @Test
  void aNewerRevisionStopsReading() {
    assertUnreadable(schema, stored(NAME, 4, FIRST), "written by a newer version");
  }

  @Test
  void anUnknownMemberStopsReading() {
    assertUnreadable(schema, stored(NAME, 3, FIRST), "unreadable test.VisitMade");
  }

  private static void assertUnreadable(EventSchema schema, RecordedEvent stored, String why) {
    assertThatThrownBy(() -> schema.read(stored))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(why);
  }

  private static RecordedEvent stored(String name, int revision, String payload) {
    return new RecordedEvent(
        7,
        Instant.EPOCH,
        FAMILY.value(),
        0,
        Samples.id("eventId"),
        name,
        revision,
        payload.getBytes(StandardCharsets.UTF_8),
        new byte[0]);
  }
}
