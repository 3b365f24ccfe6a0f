package org.familyplan.query.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A view on its way to the client.
 *
 * @param version of the family that it shows, for an ETag that If-Match accepts, or null
 * @param next cursor of the next page, or null
 * @param document the view in another form than JSON, when that was asked for
 * @param about persons who were looked for and found, without the view naming them
 */
public record Answer<V>(
    V view,
    @Nullable Long version,
    @Nullable String next,
    @Nullable Document document,
    List<PersonId> about) {
  /** A view without a version. */
  public static <V> Answer<V> of(V view) {
    return new Answer<>(view, null, null, null, List.of());
  }

  /** A view of a family at a version. */
  public static <V> Answer<V> versioned(V view, long version) {
    return new Answer<>(view, version, null, null, List.of());
  }

  /** One page of many. */
  public static <V> Answer<V> page(V view, @Nullable String next) {
    return new Answer<>(view, null, next, null, List.of());
  }

  /** The same as a document for people. */
  public Answer<V> as(String html) {
    return new Answer<>(view, version, next, Document.of(html, Document.HTML), about);
  }

  /** The same as a table. */
  public Answer<V> asCsv(String csv) {
    return new Answer<>(view, version, next, Document.of(csv, Document.CSV), about);
  }

  /**
   * The same as a file to take away.
   *
   * @param name what the file is called
   */
  public Answer<V> asZip(byte[] zip, String name) {
    return new Answer<>(view, version, next, new Document(zip, Document.ZIP, name), about);
  }

  /** The same, found by looking for these persons: the access log says so, the view does not. */
  public Answer<V> about(List<PersonId> persons) {
    return new Answer<>(view, version, next, document, List.copyOf(persons));
  }

  /**
   * A view in another form.
   *
   * @param fileName what a client that keeps it calls it; null for what is shown at once
   */
  public record Document(byte[] content, MediaType type, @Nullable String fileName) {
    static final MediaType ZIP = new MediaType("application", "zip");
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    static Document of(String text, MediaType type) {
      return new Document(text.getBytes(StandardCharsets.UTF_8), type, null);
    }
  }
}
