package org.familyplan.platform.eventschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.vault.GlassVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How events are stored is approved, one file for each event and revision: what was stored once can
 * be read for ever.
 */
class ApprovedEventsTest {
  private static final String FOLDER = "events";
  private static final Pattern FILE = Pattern.compile("(\\w+\\.\\w+)\\.r(\\d+)\\.json");

  private final GlassVault vault = new GlassVault();
  private final EventSchema schema = new EventSchema(Catalogue.events(), List.of());

  static Stream<Class<? extends FamilyEvent>> events() {
    return Catalogue.events().stream();
  }

  static Stream<String> files() {
    return Approved.names(FOLDER).stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsStoredAsApprovedAndReadBack(Class<? extends FamilyEvent> type) {
    FamilyEvent sample = Samples.full(type);
    Approved approved = Approved.inResources(FOLDER + "/" + file(type));
    approved.is(pretty(sample));
    assertThat(read(file(type), approved.text())).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsLeftOutComesBackLeftOut(Class<? extends FamilyEvent> type) {
    FamilyEvent sample = Samples.minimal(type);
    assertThat(read(file(type), pretty(sample))).isEqualTo(sample);
  }

  @Test
  void whatWasApprovedOnceIsReadToday() {
    files()
        .filter(file -> Integer.parseInt(match(file).group(2)) < revision(match(file).group(1)))
        .forEach(
            file -> {
              FamilyEvent event = read(file, Approved.inResources(FOLDER + "/" + file).text());
              assertThat(schema.typeOf(event).effectiveFrom(event)).isNotNull();
            });
  }

  @Test
  void noFileLacksItsEvent() {
    List<String> names = schema.types().stream().map(EventType::name).toList();
    assertThat(files())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(names).contains(match(file).group(1)));
  }

  private int revision(String name) {
    return schema.types().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow()
        .revision();
  }

  private FamilyEvent read(String file, String payload) {
    Matcher name = match(file);
    return schema.read(
        new RecordedEvent(
            1,
            Instant.EPOCH,
            Samples.id("familyId"),
            0,
            Samples.id("eventId"),
            name.group(1),
            Integer.parseInt(name.group(2)),
            payload.getBytes(StandardCharsets.UTF_8),
            new byte[0]),
        vault);
  }

  private static Matcher match(String file) {
    Matcher matcher = FILE.matcher(file);
    assertThat(matcher.matches()).as(file).isTrue();
    return matcher;
  }

  private static String file(Class<? extends FamilyEvent> type) {
    EventName name = type.getAnnotation(EventName.class);
    return name.value() + ".r" + name.revision() + ".json";
  }

  private String pretty(Object value) {
    return Json.storing(vault).withDefaultPrettyPrinter().writeValueAsString(value);
  }
}
