package org.familyplan.platform.web;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Javadoc of the published language, kept for run time: it is the text of the API document. A
 * component is described by the first of these that is there: its {@code @param}, the Javadoc of
 * the method that an interface demands it by, the glossary's line for its name, the Javadoc of its
 * type.
 */
public final class Docs {
  /** What components mean that are called the same everywhere. */
  private static final ResourceBundle GLOSSARY =
      ResourceBundle.getBundle(
          "org.familyplan.api.glossary",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Docs() {}

  /** What the type's Javadoc says, Markdown; empty when it has none. */
  public static String of(Class<?> type) {
    return text(RuntimeJavadoc.getJavadoc(type).getComment());
  }

  /** The first sentence of it, without the full stop. */
  public static String summary(Class<?> type) {
    String sentence = firstSentence(of(type));
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** What follows the first sentence; empty when nothing does. */
  public static String rest(Class<?> type) {
    String text = of(type);
    return text.substring(firstSentence(text).length()).strip();
  }

  /** What an enum's constant means; empty when nothing is said. */
  public static String of(Enum<?> constant) {
    return text(RuntimeJavadoc.getJavadoc(constant).getComment());
  }

  /** What a record's component means; empty when nothing is said anywhere. */
  public static String of(RecordComponent component) {
    return Stream.<Function<RecordComponent, Optional<String>>>of(
            Docs::parameter, Docs::demanded, Docs::term, Docs::type)
        .flatMap(source -> source.apply(component).stream())
        .findFirst()
        .map(Docs::sentence)
        .orElse("");
  }

  private static Optional<String> parameter(RecordComponent component) {
    ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(component.getDeclaringRecord());
    return javadoc.getRecordComponents().stream()
        .filter(each -> each.getName().equals(component.getName()))
        .map(ParamJavadoc::getComment)
        .map(Docs::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> demanded(RecordComponent component) {
    return interfaces(component.getDeclaringRecord())
        .flatMap(type -> RuntimeJavadoc.getJavadoc(type).getMethods().stream())
        .filter(each -> each.getName().equals(component.getName()) && each.getParams().isEmpty())
        .map(MethodJavadoc::getComment)
        .map(Docs::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Stream<Class<?>> interfaces(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
  }

  private static Optional<String> term(RecordComponent component) {
    return GLOSSARY.containsKey(component.getName())
        ? Optional.of(GLOSSARY.getString(component.getName()))
        : Optional.empty();
  }

  private static Optional<String> type(RecordComponent component) {
    return Optional.of(of(component.getType())).filter(text -> !text.isEmpty());
  }

  private static String sentence(String text) {
    boolean ended = ".:!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (ended ? "" : ".");
  }

  private static String firstSentence(String text) {
    int end = 0;
    do {
      end = text.indexOf('.', end) + 1;
      if (end == 0) {
        return text;
      }
    } while (end < text.length() && !Character.isWhitespace(text.charAt(end)));
    return text.substring(0, end);
  }

  private static String text(Comment comment) {
    Markdown markdown = new Markdown();
    comment.visit(markdown);
    return markdown.text();
  }
}
