package org.familyplan.query.evidence;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventschema.EventType;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.records.Component;
import org.familyplan.platform.web.Docs;
import org.jspecify.annotations.Nullable;

/** Packs what the kinds of events that the pack shows mean, each in the revision stored. */
final class SchemaFiles {
  private final EventSchema schema;
  private final Map<String, Schema> used = new TreeMap<>();

  SchemaFiles(EventSchema schema) {
    this.schema = schema;
  }

  /**
   * A kind of event.
   *
   * @param revision of the stored bytes
   * @param shownAs revision in which events are shown, and which the components are of
   * @param effectiveFrom the component that holds the first day on which it was true
   * @param effectiveUntil the one that holds the first day on which it no longer was, if there is
   *     one
   */
  record Schema(
      String name,
      int revision,
      int shownAs,
      String description,
      @Nullable String effectiveFrom,
      @Nullable String effectiveUntil,
      List<Member> components) {}

  /**
   * A component of it.
   *
   * @param personal true when its value stands outside the stored bytes, which commit to it
   */
  record Member(String name, String type, boolean personal, String description) {}

  /** Notes a kind that is shown. */
  void note(RecordedEvent stored, FamilyEvent shown) {
    used.computeIfAbsent(
        stored.name() + ".r" + stored.revision(), key -> of(stored, schema.typeOf(shown)));
  }

  private static Schema of(RecordedEvent stored, EventType type) {
    return new Schema(
        stored.name(),
        stored.revision(),
        type.revision(),
        Docs.of(type.type()),
        marked(type, EffectiveFrom.class),
        marked(type, EffectiveUntil.class),
        Arrays.stream(type.type().getRecordComponents()).map(SchemaFiles::member).toList());
  }

  private static @Nullable String marked(EventType type, Class<? extends Annotation> mark) {
    return Component.of(type.type()).stream()
        .filter(each -> each.isMarked(mark))
        .findFirst()
        .map(Component::name)
        .orElse(null);
  }

  private static Member member(RecordComponent component) {
    return new Member(
        component.getName(),
        component.getType().getSimpleName(),
        component.isAnnotationPresent(PersonalData.class),
        Docs.of(component));
  }

  void pack(PackZip zip) {
    used.forEach((name, each) -> zip.json("schemas/" + name + ".json", each));
  }
}
