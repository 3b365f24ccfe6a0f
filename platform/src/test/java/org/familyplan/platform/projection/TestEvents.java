package org.familyplan.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventMetadata.Sensitivity;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.vault.GlassVault;

/** Two small events, one of them younger than the other. */
final class TestEvents {
  static final EventSchema SCHEMA = new EventSchema(List.of(Noted.class, Sung.class), List.of());
  static final EventSchema BEFORE_SINGING = new EventSchema(List.of(Noted.class), List.of());
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  static final EventMetadata METADATA =
      new EventMetadata(
          new EmployeeId("ane"),
          Role.CASEWORKER,
          null,
          new MunicipalityCode("101"),
          "test",
          null,
          "note",
          new UUID(0, 1),
          new UUID(0, 2),
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          InformationKind.PLAN,
          Sensitivity.CONFIDENTIAL,
          null);

  private TestEvents() {}

  static FamilyId newFamily() {
    return new FamilyId(UUID.randomUUID());
  }

  static FamilyEvent noted(FamilyId family, String text) {
    return new Noted(family, DAY, text);
  }

  static FamilyEvent sung(FamilyId family, String song) {
    return new Sung(family, DAY, song);
  }

  static HandOver handOver(long version, FamilyEvent... events) {
    return new HandOver(
        events[0].familyId().value(),
        version,
        Arrays.stream(events)
            .map(each -> SCHEMA.write(UUID.randomUUID(), each, METADATA, new GlassVault()))
            .toList(),
        List.of(),
        null,
        UUID.randomUUID(),
        "{}".getBytes(UTF_8));
  }

  @EventName("test.Noted")
  record Noted(FamilyId familyId, @EffectiveFrom LocalDate on, String text)
      implements FamilyEvent {}

  @EventName("test.Sung")
  record Sung(FamilyId familyId, @EffectiveFrom LocalDate on, String song) implements FamilyEvent {}
}
