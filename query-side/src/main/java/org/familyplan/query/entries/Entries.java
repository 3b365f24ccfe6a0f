package org.familyplan.query.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.Id;

/**
 * What is remembered of one family: documents by kind (their record) and id, in the order in which
 * they were first put. Folding into memory and folding into tables use the same capability code.
 */
public interface Entries {
  /** The document, if there is one. */
  <E extends Record> Optional<E> find(Class<E> kind, String id);

  /** Puts a document in place of what was there. */
  void put(String id, Record entry);

  /** All documents of a kind by id. */
  <E extends Record> Map<String, E> byId(Class<E> kind);

  /** From which entries of the log a document came; empty when nobody kept note of it. */
  default List<Origin> origins(Class<? extends Record> kind, String id) {
    return List.of();
  }

  /** What was asked for and held back from the reader so far; nothing when all is seen. */
  default List<WithheldView> withheld() {
    return List.of();
  }

  /** All documents of a kind. */
  default <E extends Record> List<E> all(Class<E> kind) {
    return List.copyOf(byId(kind).values());
  }

  /** The document. Throws {@link MissingEntry}: nothing is silently ignored. */
  default <E extends Record> E get(Class<E> kind, Id id) {
    return find(kind, id.value().toString()).orElseThrow(() -> new MissingEntry(kind));
  }

  /** Puts a document under an identifier. */
  default void put(Id id, Record entry) {
    put(id.value().toString(), entry);
  }

  /** Changes a document. Throws {@link MissingEntry}. */
  default <E extends Record> void update(Class<E> kind, Id id, UnaryOperator<E> change) {
    put(id, change.apply(get(kind, id)));
  }

  /** The one document of its kind in a family, if it is there. */
  default <E extends Record> Optional<E> single(Class<E> kind) {
    return find(kind, SINGLE);
  }

  /** Puts the one document of its kind. */
  default void putSingle(Record entry) {
    put(SINGLE, entry);
  }

  /** Id of a document that a family has one of. */
  String SINGLE = "single";

  /** A projection looked for something that its earlier events should have made. */
  final class MissingEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingEntry(Class<?> kind) {
      super("no " + kind.getSimpleName() + " to change");
    }
  }
}
