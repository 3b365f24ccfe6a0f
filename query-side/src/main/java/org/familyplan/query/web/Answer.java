package org.familyplan.query.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.familyplan.api.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A view on its way to the client.
 *
 * @param version of the family that it shows, for an ETag that If-Match accepts, or null
 * @param next cursor of the next page, or null
 * @param document the view in another form than JSON, when that was asked for
 * @param about persons and families that it tells of without the view naming them
 * @param stamp what the answer stands for when that says more than its bytes: two answers to the
 *     same question with the same stamp are as good as each other; null when the bytes count
 */
public record Answer<V>(
    V view,
    @Nullable Long version,
    @Nullable String next,
    @Nullable Document document,
    List<Id> about,
    @Nullable String stamp) {
  /** A view without a version. */
  public static <V> Answer<V> of(V view) {
    return new Answer<>(view, null, null, null, List.of(), null);
  }

  /** A view of a family at a version. */
  public static <V> Answer<V> versioned(V view, long version) {
    return new Answer<>(view, version, null, null, List.of(), null);
  }

  /** One page of many. */
  public static <V> Answer<V> page(V view, @Nullable String next) {
    return new Answer<>(view, null, next, null, List.of(), null);
  }

  /** The same as a document for people. */
  public Answer<V> as(String html) {
    return as(Document.of(html, Document.HTML));
  }

  /** The same as a table. */
  public Answer<V> asCsv(String csv) {
    return as(Document.of(csv, Document.CSV));
  }

  /** The same in another form. */
  public Answer<V> as(Document form) {
    return new Answer<>(view, version, next, form, about, stamp);
  }

  /** The same, telling of these persons or families: the access log says so, the view does not. */
  public Answer<V> about(List<? extends Id> concerned) {
    return new Answer<>(view, version, next, document, List.copyOf(concerned), stamp);
  }

  /** The same, standing for what the stamp says. */
  public Answer<V> stamped(String mark) {
    return new Answer<>(view, version, next, document, about, mark);
  }

  /**
   * A view in another form.
   *
   * @param fileName what a client that keeps it calls it; null for what is shown at once
   */
  public record Document(byte[] content, MediaType type, @Nullable String fileName) {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    static Document of(String text, MediaType type) {
      return new Document(text.getBytes(StandardCharsets.UTF_8), type, null);
    }
  }
}
