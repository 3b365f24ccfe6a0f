package org.familyplan.query.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A view on its way to the client.
 *
 * @param version of the family that it shows, for an ETag that If-Match accepts, or null
 * @param next cursor of the next page, or null
 * @param document the view in another form than JSON, when that was asked for
 */
public record Answer<V>(
    V view, @Nullable Long version, @Nullable String next, @Nullable Document document) {
  /** A view without a version. */
  public static <V> Answer<V> of(V view) {
    return new Answer<>(view, null, null, null);
  }

  /** A view of a family at a version. */
  public static <V> Answer<V> versioned(V view, long version) {
    return new Answer<>(view, version, null, null);
  }

  /** One page of many. */
  public static <V> Answer<V> page(V view, @Nullable String next) {
    return new Answer<>(view, null, next, null);
  }

  /** The same as a document for people. */
  public Answer<V> as(String html) {
    return new Answer<>(view, version, next, new Document(html, Document.HTML));
  }

  /** The same as a table. */
  public Answer<V> asCsv(String csv) {
    return new Answer<>(view, version, next, new Document(csv, Document.CSV));
  }

  /** A view in another form. */
  public record Document(String text, MediaType type) {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  }
}
