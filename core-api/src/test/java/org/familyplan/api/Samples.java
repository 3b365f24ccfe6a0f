package org.familyplan.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.statistics.TableId;
import org.familyplan.api.transparency.LogName;
import org.jspecify.annotations.Nullable;

/**
 * Samples of every message, always the same: values come from the names of the components and obey
 * their constraints. An id is the same wherever its component is called the same, and the first of
 * a list of ids is the one that a component called like its type would hold, so that samples fit
 * together into one family.
 */
public final class Samples {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("name", "Mette Sørensen"),
          Map.entry("cpr", "1405854321"),
          Map.entry("programme", "LOLLAND_2014"),
          Map.entry("system", "esdh"),
          Map.entry("value", "17"),
          Map.entry("outsideId", "MP-2013-88"),
          Map.entry("instrument", "WHO-5"),
          Map.entry("dimension", "RAW"),
          Map.entry("code", "ACTIVITY_READY"),
          Map.entry("level", "5. klasse"),
          Map.entry("legalBasis", "barnets lov § 32"),
          Map.entry("recipientName", "Jobcenter Lolland"),
          Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));

  /** Days by the component's name; a name not listed is a day in between. */
  private static final Map<String, LocalDate> DAYS =
      Map.ofEntries(
          Map.entry("birthDate", LocalDate.of(1985, 5, 14)),
          Map.entry("referredOn", LocalDate.of(2026, 1, 5)),
          Map.entry("acceptedOn", LocalDate.of(2026, 1, 12)),
          Map.entry("openedOn", LocalDate.of(2026, 1, 19)),
          Map.entry("cohortFrom", LocalDate.of(2026, 1, 19)),
          Map.entry("since", LocalDate.of(2026, 1, 19)),
          Map.entry("from", LocalDate.of(2026, 2, 2)),
          Map.entry("expectedStart", LocalDate.of(2026, 2, 2)),
          Map.entry("until", LocalDate.of(2026, 6, 1)),
          Map.entry("dueOn", LocalDate.of(2026, 8, 31)),
          Map.entry("expectedEnd", LocalDate.of(2026, 8, 31)),
          Map.entry("closedOn", LocalDate.of(2026, 9, 30)),
          Map.entry("reopenedOn", LocalDate.of(2026, 10, 5)));

  private static final LocalDate USUAL_DAY = LocalDate.of(2026, 2, 16);

  private final boolean full;

  private Samples(boolean full) {
    this.full = full;
  }

  /** A record with every component filled. */
  public static <R> R full(Class<R> type) {
    return new Samples(true).record(type);
  }

  /** A record with what may be null or empty left so. */
  public static <R> R minimal(Class<R> type) {
    return new Samples(false).record(type);
  }

  /** The id that components of this name hold. */
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private <R> R record(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " is no record");
    }
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getName(), component.getAnnotatedType()))
            .toArray();
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("no sample of " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no sample of " + type, e);
    }
  }

  private @Nullable Object value(String name, AnnotatedType type) {
    if (type.isAnnotationPresent(Nullable.class) && !full) {
      return null;
    }
    return type instanceof AnnotatedParameterizedType generic
        ? container(name, generic)
        : plain(name, (Class<?>) type.getType(), type);
  }

  private Object container(String name, AnnotatedParameterizedType type) {
    AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
    Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
    if (raw == Personal.class) {
      return Personal.of(required(name, arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return full ? Map.of(name, required(name, arguments[1])) : Map.of();
    }
    if (!Collection.class.isAssignableFrom(raw)) {
      throw new IllegalArgumentException("no sample of " + type);
    }
    return full || mustHoldSomething(type) ? list(name, arguments[0]) : List.of();
  }

  private static boolean mustHoldSomething(AnnotatedType type) {
    Size size = type.getAnnotation(Size.class);
    return type.isAnnotationPresent(NotEmpty.class) || (size != null && size.min() > 0);
  }

  private List<Object> list(String name, AnnotatedType element) {
    List<Object> values = new ArrayList<>();
    if (element.getType() instanceof Class<?> type && Id.class.isAssignableFrom(type)) {
      String canonical = decapitalised(type.getSimpleName());
      values.add(required(canonical, element));
      values.add(required(canonical + "2", element));
    } else {
      values.add(required(name, element));
    }
    return List.copyOf(values);
  }

  private Object required(String name, AnnotatedType type) {
    return Objects.requireNonNull(value(name, type));
  }

  private Object plain(String name, Class<?> type, AnnotatedType annotated) {
    if (type == String.class) {
      return text(name, annotated);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == FamilyEvent.class || type == Correctable.class) {
      return record(EmploymentStatusRecorded.class);
    }
    if (Id.class.isAssignableFrom(type)) {
      return wrapped(type, UUID.class, id(name));
    }
    return scalar(name, type, annotated).orElseGet(() -> record(type));
  }

  private static Optional<Object> scalar(String name, Class<?> type, AnnotatedType annotated) {
    return Optional.ofNullable(
        switch (type.getSimpleName()) {
          case "EmployeeId" -> new EmployeeId(employee(name));
          case "MunicipalityCode" -> new MunicipalityCode("360");
          case "LogName" -> LogName.EVENTS;
          case "TableId" -> new TableId("adultsByEmployment");
          case "UUID" -> id(name);
          case "LocalDate" -> DAYS.getOrDefault(name, USUAL_DAY);
          case "Instant" -> Instant.parse("2026-02-16T09:30:00.123456Z");
          case "boolean", "Boolean" -> true;
          case "int", "Integer" ->
              name.equals("instrumentVersion") ? 1 : Math.toIntExact(number(annotated));
          case "long", "Long" -> number(annotated);
          case "BigDecimal" -> decimal(annotated);
          default -> null;
        });
  }

  private static String employee(String name) {
    return switch (name) {
      case "predecessor", "coordinator", "actor" -> "karen.holm";
      case "successor", "deputy" -> "rikke.dam";
      default -> "lars.krogh";
    };
  }

  private static long number(AnnotatedType type) {
    Min min = type.getAnnotation(Min.class);
    Max max = type.getAnnotation(Max.class);
    return Math.clamp(2, min == null ? 0 : min.value(), max == null ? 2 : max.value());
  }

  private static BigDecimal decimal(AnnotatedType type) {
    DecimalMin min = type.getAnnotation(DecimalMin.class);
    BigDecimal usual = new BigDecimal("37.25");
    return min == null ? usual : usual.max(new BigDecimal(min.value()));
  }

  private static String text(String name, AnnotatedType type) {
    Pattern pattern = type.getAnnotation(Pattern.class);
    String known = TEXTS.get(name);
    if (pattern == null) {
      return cut(known == null ? words(name) : known, type.getAnnotation(Size.class));
    }
    return known != null && known.matches(pattern.regexp())
        ? known
        : PatternSample.of(pattern.regexp());
  }

  /** The component's name as words, with letters beyond ASCII so that encodings are tried too. */
  private static String words(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " – æøå \"ord\" 😀";
  }

  private static String cut(String text, @Nullable Size size) {
    return size == null || text.length() <= size.max() ? text : text.substring(0, size.max());
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Object wrapped(Class<?> type, Class<?> inner, Object value) {
    try {
      return type.getConstructor(inner).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no sample of " + type, e);
    }
  }
}
