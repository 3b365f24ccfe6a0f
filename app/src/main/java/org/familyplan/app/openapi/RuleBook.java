package org.familyplan.app.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.platform.decision.Rule;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules of each capability: the enums called {@code …Rule} in its folder. */
public final class RuleBook {
  private static final String COMMAND_SIDE = "org.familyplan.command.";

  private RuleBook() {}

  /** The rules of a capability in reading order; none when it has no rules. */
  public static List<Rule> of(String capability) {
    return enums(capability).<Rule>flatMap(type -> constants(type).stream()).toList();
  }

  /** The enums that hold a capability's rules. */
  public static Stream<Class<?>> enums(String capability) {
    String folder = "classpath*:" + COMMAND_SIDE.replace('.', '/') + capability;
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources(folder + "/*Rule.class");
      return Arrays.stream(found)
          .map(each -> String.valueOf(each.getFilename()).replace(".class", ""))
          .sorted()
          .<Class<?>>map(name -> load(COMMAND_SIDE + capability + "." + name))
          .filter(type -> type.isEnum() && Rule.class.isAssignableFrom(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Rule> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Rule.class::cast).toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
