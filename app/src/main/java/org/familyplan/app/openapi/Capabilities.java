package org.familyplan.app.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familyplan.platform.web.Docs;

/** The tags of the document: one for each capability. */
final class Capabilities {
  /** Tag of the operation that takes several commands. */
  static final String BATCH = "batch";

  private Capabilities() {}

  /** The capability of a message: the folder that its record stands in. */
  static String of(Class<?> message) {
    String name = message.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Tags with what the capability's interfaces say about themselves. */
  static List<Tag> tags(Stream<? extends Class<?>> messages) {
    Map<String, String> texts = new LinkedHashMap<>();
    messages.forEach(
        type -> {
          Class<?> vocabulary = type.getEnclosingClass();
          texts.putIfAbsent(of(type), Docs.of(vocabulary == null ? type : vocabulary));
        });
    texts.put(BATCH, "Several commands at once.");
    List<Tag> tags = new ArrayList<>();
    texts.forEach((name, text) -> tags.add(new Tag().name(name).description(text)));
    return tags;
  }
}
