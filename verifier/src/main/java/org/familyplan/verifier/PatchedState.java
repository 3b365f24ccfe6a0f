package org.familyplan.verifier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A state that JSON Patches (RFC 6902) are applied to; throws {@link Unreadable} for none. */
final class PatchedState {
  private static final int DEEPEST = 64;

  private @Nullable Object state;

  PatchedState(@Nullable Object first) {
    this.state = first;
  }

  @Nullable Object state() {
    return state;
  }

  void apply(@Nullable Object patch) {
    if (!(patch instanceof List<?> operations)) {
      throw new Unreadable("this is no JSON Patch");
    }
    operations.forEach(each -> apply(Fields.of(each)));
  }

  private void apply(Fields operation) {
    String path = operation.text("path");
    if (path.split("/", -1).length > DEEPEST) {
      throw nowhere(path);
    }
    switch (operation.text("op")) {
      case "add" -> add(path, operation.value("value"));
      case "remove" -> remove(path);
      case "replace" -> replace(path, operation.value("value"));
      case "move" -> {
        String from = operation.text("from");
        if (path.startsWith(from + "/")) {
          throw new Unreadable("nothing moves into itself");
        }
        add(path, remove(from));
      }
      default -> throw new Unreadable("this is no operation of a patch");
    }
  }

  private void replace(String path, @Nullable Object value) {
    if (path.isEmpty()) {
      state = value;
    } else {
      remove(path);
      add(path, value);
    }
  }

  private void add(String path, @Nullable Object value) {
    if (path.isEmpty()) {
      state = value;
      return;
    }
    switch (parent(path)) {
      case Map<?, ?> members -> castMap(members).put(last(path), value);
      case List<?> list -> {
        int at = last(path).equals("-") ? list.size() : index(last(path), list.size());
        castList(list).add(at, value);
      }
      case null, default -> throw nowhere(path);
    }
  }

  private @Nullable Object remove(String path) {
    if (path.isEmpty()) {
      throw nowhere(path);
    }
    return switch (parent(path)) {
      case Map<?, ?> members when members.containsKey(last(path)) -> members.remove(last(path));
      case List<?> list when !list.isEmpty() -> list.remove(index(last(path), list.size() - 1));
      case null, default -> throw nowhere(path);
    };
  }

  private @Nullable Object parent(String path) {
    Object place = state;
    String[] names = path.split("/", -1);
    for (int i = 1; i < names.length - 1; i++) {
      String name = unescaped(names[i]);
      place =
          switch (place) {
            case Map<?, ?> members -> members.get(name);
            case List<?> list when !list.isEmpty() -> list.get(index(name, list.size() - 1));
            case null, default -> throw nowhere(path);
          };
    }
    return place;
  }

  private static String last(String path) {
    return unescaped(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String unescaped(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }

  private static int index(String name, int largest) {
    if (!name.matches("0|[1-9][0-9]{0,8}") || Integer.parseInt(name) > largest) {
      throw nowhere(name);
    }
    return Integer.parseInt(name);
  }

  private static Unreadable nowhere(String path) {
    return new Unreadable("a patch changes what is not there: " + path);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> castMap(Map<?, ?> members) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(members);
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable Object> castList(List<?> list) {
    return (List<@Nullable Object>) Objects.requireNonNull(list);
  }
}
