package org.familyplan.app.hardening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familyplan.app.LiveFolder;

/**
 * Strings that nobody else writes, with where each was put; all begin alike, so that one search
 * finds them. CPR numbers are digits and are searched for one by one.
 */
final class Planted {
  /** Beginning of every planted string. */
  static final String MARK = "Zqx7";

  private static final List<Charset> WRITTEN_AS = List.of(UTF_8, UTF_16BE, UTF_16LE);

  private final Instant start = Instant.now().minusSeconds(5);
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> numbers = new LinkedHashSet<>();

  /** A string of 14 letters and digits. */
  String text(String place) {
    String text = MARK + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    places.put(text, place);
    return text;
  }

  /** A CPR number of one who was born on 14 May 1985. */
  String cpr(String place) {
    long digits = Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000L);
    String number = String.format(Locale.ROOT, "140585%04d", digits);
    numbers.add(number);
    places.put(number, place);
    return number;
  }

  int count() {
    return places.size();
  }

  /** Where those strings were put that stand in a text. */
  List<String> in(String text) {
    return places.entrySet().stream()
        .filter(each -> text.contains(each.getKey()))
        .map(each -> each.getKey() + " (" + each.getValue() + ")")
        .toList();
  }

  /** Files below a folder that hold one of the strings. */
  List<String> below(Path folder) {
    Collection<String> wanted = new ArrayList<>(numbers);
    wanted.add(MARK);
    return filesWith(folder, wanted).stream()
        .map(file -> folder.relativize(file) + " " + inFile(file))
        .toList();
  }

  private List<String> inFile(Path file) {
    String content = content(file);
    return places.entrySet().stream()
        .filter(each -> holds(content, each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Files written since the beginning that hold one of the texts, in any usual encoding. */
  List<Path> filesWith(Path folder, Collection<String> wanted) {
    return LiveFolder.files(folder).stream()
        .filter(file -> changedSince(file, start))
        .filter(
            file -> {
              String content = content(file);
              return wanted.stream().anyMatch(text -> holds(content, text));
            })
        .toList();
  }

  private static boolean changedSince(Path file, Instant start) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(start);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (NoSuchFileException e) {
      return ""; // the database removed it meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each byte as one character, which is searched quickly. */
  private static boolean holds(String content, String text) {
    return WRITTEN_AS.stream()
        .anyMatch(each -> content.contains(new String(text.getBytes(each), ISO_8859_1)));
  }
}
