package org.familyplan.app.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.familyplan.api.Approved;

/** The Java sources below a folder of the repository. */
final class Sources {
  private final Map<Path, String> texts = new LinkedHashMap<>();

  private Sources() {}

  /** The sources of all modules that are part of the service. */
  static Sources ofTheService() {
    Sources sources = new Sources();
    for (String module : List.of("core-api", "platform", "command-side", "query-side", "app")) {
      sources.add(Approved.ROOT.resolve(module).resolve("src/main/java"));
    }
    return sources;
  }

  /** The sources below a folder; none when it does not exist. */
  static Sources below(String folder) {
    Sources sources = new Sources();
    Path path = Approved.ROOT.resolve(folder);
    if (Files.isDirectory(path)) {
      sources.add(path);
    }
    return sources;
  }

  private void add(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> texts.put(file, read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in the files, by file. */
  Map<Path, String> texts() {
    return texts;
  }

  /** Names of the classes whose source uses a word and whose name fits. */
  List<String> using(String word, Predicate<String> name) {
    Pattern pattern = Pattern.compile("\\b" + word + "\\b");
    return texts.entrySet().stream()
        .filter(each -> pattern.matcher(each.getValue()).find())
        .map(each -> className(each.getKey()))
        .filter(name)
        .toList();
  }

  private static String className(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
