package org.familyplan.platform.records;

import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One component of a public record. Reflection answers each question anew, at the price of a parsed
 * annotation or a new method handle; here every type is asked once.
 */
public final class Component {
  private static final ClassValue<List<Component>> KNOWN =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Component::new).toList();
        }
      };

  private final RecordComponent component;
  private final Method accessor;
  private final boolean nullable;
  private final boolean newId;
  private final boolean oneLine;

  private Component(RecordComponent component) {
    this.component = component;
    this.accessor = component.getAccessor();
    this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    this.newId = component.isAnnotationPresent(NewId.class);
    this.oneLine = isOneLine(component);
  }

  /** The components of a record type in their order. */
  public static List<Component> of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** The component of that name. Throws IllegalArgumentException when there is none. */
  public static Component of(Class<?> type, String name) {
    return of(type).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no " + name));
  }

  /** Its name, as in JSON. */
  public String name() {
    return component.getName();
  }

  /** Its type without type arguments. */
  public Class<?> type() {
    return component.getType();
  }

  /** True when it may be absent. */
  public boolean isNullable() {
    return nullable;
  }

  /** True when the service fills it in for a client that left it out. */
  public boolean isNewId() {
    return newId;
  }

  /** True for a list or a set. */
  public boolean isCollection() {
    return Collection.class.isAssignableFrom(type());
  }

  /** True when its value is one of several records that a member of the JSON tells apart. */
  public boolean isOfSeveralKinds() {
    return type().isInterface() && !isCollection() && type() != Personal.class;
  }

  /** True when it carries the annotation. */
  public boolean isMarked(Class<? extends Annotation> mark) {
    return component.isAnnotationPresent(mark);
  }

  /** The annotation, if it carries it. */
  public <A extends Annotation> Optional<A> mark(Class<A> mark) {
    return Optional.ofNullable(component.getAnnotation(mark));
  }

  /** True for text, plain or personal, that is bound to so few characters that it is one line. */
  public boolean isOneLine() {
    return oneLine;
  }

  private static boolean isOneLine(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    if (component.getType() == Personal.class
        && type instanceof AnnotatedParameterizedType personal) {
      type = personal.getAnnotatedActualTypeArguments()[0];
    }
    Size size = type.getAnnotation(Size.class);
    return type.getType() == String.class && size != null && size.max() <= Text.SHORT;
  }

  /** Its value in a record of its type. */
  public @Nullable Object in(Object record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
