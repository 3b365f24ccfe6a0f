package org.familyplan.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a command or a query says about its request: operation, path, and which
 * components stand where.
 *
 * @param type the record
 * @param operation the operationId: the record's name in lowerCamelCase
 * @param rest its mapping
 * @param pathVariables components that stand in the path
 */
public record RecordForm<T>(
    Class<? extends T> type, String operation, Rest rest, Set<String> pathVariables) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** Reads the annotations. Throws IllegalArgumentException when the mapping names no component. */
  public static <T> RecordForm<T> of(Class<? extends T> type) {
    Rest rest = type.getAnnotation(Rest.class);
    if (rest == null) {
      throw new IllegalArgumentException("no @Rest on " + type.getName());
    }
    Set<String> variables = new HashSet<>();
    Matcher matcher = VARIABLE.matcher(rest.path());
    while (matcher.find()) {
      variables.add(matcher.group(1));
    }
    List<String> names =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    if (!names.containsAll(variables)) {
      throw new IllegalArgumentException(rest.path() + " names no component of " + type.getName());
    }
    return new RecordForm<>(type, operation(type), rest, Set.copyOf(variables));
  }

  private static String operation(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The components that stand in the body (or in the query string of a GET). */
  public List<RecordComponent> body() {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !pathVariables.contains(component.getName()))
        .toList();
  }

  /** The components that stand in the path, in the record's order. */
  public List<RecordComponent> inPath() {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> pathVariables.contains(component.getName()))
        .toList();
  }

  /** True when a request must hold the component. */
  public static boolean isRequired(RecordComponent component) {
    return !isNullable(component)
        && !component.isAnnotationPresent(NewId.class)
        && !Collection.class.isAssignableFrom(component.getType());
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
