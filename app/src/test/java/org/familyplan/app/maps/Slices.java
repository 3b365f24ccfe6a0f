package org.familyplan.app.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.Catalogue;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which classes take which messages, as reflection and the sources of tests show. */
final class Slices {
  private static final String ROOT = "org.familyplan.";

  /** What tests of several modules take their messages from. */
  private static final Sources SAMPLES = Sources.below("core-api/src/test/java");

  private Slices() {}

  /** The capabilities in reading order. */
  static List<String> capabilities() {
    return Stream.concat(Catalogue.commands().stream(), Catalogue.events().stream())
        .map(Slices::capability)
        .distinct()
        .toList();
  }

  static String capability(Class<?> message) {
    String name = message.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static List<Class<? extends FamilyCommand>> commands(String capability) {
    return Catalogue.commands().stream()
        .filter(type -> capability(type).equals(capability))
        .toList();
  }

  static List<Class<? extends FamilyEvent>> events(String capability) {
    return Catalogue.events().stream().filter(type -> capability(type).equals(capability)).toList();
  }

  /** The classes that decide on a command. */
  static List<String> deciders(Class<?> command) {
    return classes("command")
        .filter(
            has(
                method ->
                    method.isAnnotationPresent(CommandHandler.class)
                        && method.getParameterTypes()[0] == command))
        .map(Class::getSimpleName)
        .toList();
  }

  /** The classes that take a capability's events into the state. */
  static List<String> evolvers(Class<?> event) {
    return takers("command", "evolve", event);
  }

  /** The classes that take a capability's events into what is remembered for reading. */
  static List<String> projections(Class<?> event) {
    return takers("query", "project", event);
  }

  private static List<String> takers(String side, String name, Class<?> event) {
    Class<?> vocabulary = event.getEnclosingClass();
    return classes(side)
        .filter(
            has(
                method ->
                    method.getName().equals(name)
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == vocabulary))
        .map(Class::getSimpleName)
        .toList();
  }

  /** The test classes of a side that use a message; else those of its capability that get it. */
  static List<String> tests(String side, Class<?> message) {
    String folder = side + "-side/src/test/java/org/familyplan/" + side;
    List<String> users = tests(Sources.below(folder), message.getSimpleName());
    if (!users.isEmpty()) {
      return users;
    }
    Sources own = Sources.below(folder + "/" + capability(message));
    return SAMPLES.using(message.getSimpleName(), name -> !name.endsWith("Test")).stream()
        .flatMap(helper -> tests(own, helper).stream())
        .distinct()
        .toList();
  }

  private static List<String> tests(Sources sources, String word) {
    return sources.using(word, name -> name.endsWith("Test"));
  }

  private static Predicate<Class<?>> has(Predicate<Method> method) {
    return type -> Arrays.stream(type.getDeclaredMethods()).anyMatch(method);
  }

  private static Stream<Class<?>> classes(String side) {
    String pattern = "classpath*:" + (ROOT + side).replace('.', '/') + "/*/*.class";
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
          .filter(
              each -> !url(each).contains("/test-classes/") && !url(each).contains("-tests.jar"))
          .map(each -> url(each).replaceAll(".*/(org/familyplan/.*)\\.class", "$1"))
          .filter(path -> !path.endsWith("package-info"))
          .sorted()
          .map(path -> load(path.replace('/', '.')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Slices.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
