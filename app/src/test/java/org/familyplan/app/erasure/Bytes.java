package org.familyplan.app.erasure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.familyplan.app.LiveFolder;

/** Looks for texts in every byte below a folder, plain, in UTF-16 and in base64; in zips too. */
final class Bytes {
  private final Map<String, byte[]> patterns = new LinkedHashMap<>();

  Bytes(List<String> texts) {
    for (String text : texts) {
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        patterns.put(text + " in " + charset, text.getBytes(charset));
      }
      for (int shift = 0; shift < 3; shift++) {
        patterns.put(text + " in base64, " + shift, base64(text, shift));
      }
    }
  }

  /** What of the text's base64 does not depend on what stands before and after it. */
  private static byte[] base64(String text, int shift) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] shifted = new byte[bytes.length + shift];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = shift == 0 ? 0 : shift + 1;
    int to = shifted.length * 8 / 6;
    return encoded.substring(from, to).getBytes(StandardCharsets.US_ASCII);
  }

  /** Where anything was found: file and pattern. */
  List<String> below(Path folder) {
    List<String> found = new ArrayList<>();
    try {
      for (Path file : LiveFolder.files(folder)) {
        found.addAll(in(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private List<String> in(Path file) throws IOException {
    try {
      byte[] content = Files.readAllBytes(file);
      List<String> found = new ArrayList<>(in(file.toString(), content));
      if (file.toString().endsWith(".zip")) {
        found.addAll(inZip(file));
      }
      return found;
    } catch (NoSuchFileException e) {
      return List.of(); // a running server removes files of its own
    }
  }

  private List<String> inZip(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        zip.transferTo(content);
        found.addAll(in(file + "!" + entry.getName(), content.toByteArray()));
        entry = zip.getNextEntry();
      }
    }
    return found;
  }

  List<String> in(String where, byte[] content) {
    List<String> found = new ArrayList<>();
    patterns.forEach(
        (name, pattern) -> {
          if (contains(content, pattern)) {
            found.add(where + ": " + name);
          }
        });
    return found;
  }

  private static boolean contains(byte[] content, byte[] pattern) {
    for (int at = 0; at <= content.length - pattern.length; at++) {
      if (content[at] == pattern[0] && matches(content, at, pattern)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] content, int at, byte[] pattern) {
    for (int i = 1; i < pattern.length; i++) {
      if (content[at + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }
}
