package org.familyplan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The zip file of an evidence pack. Nothing of it is ever written anywhere; names that lead out of
 * it, names that are there twice and more than any pack holds are findings or stop the reading.
 */
final class PackFile implements AutoCloseable {
  private static final int MOST_FILES = 100_000;
  private static final int LARGEST = 128 * 1024 * 1024;
  private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?");

  private final ZipFile zip;
  private final Set<String> names = new LinkedHashSet<>();
  private long read;

  /** Opens a pack; throws Unreadable when it is no zip file or holds too much. */
  PackFile(Path file, Findings findings) {
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new Unreadable("the pack " + file + " cannot be read: " + e.getMessage());
    }
    if (zip.size() > MOST_FILES) {
      throw new Unreadable("this is no pack: it holds " + zip.size() + " files");
    }
    PackBytes.check(file, findings);
    for (ZipEntry each : zip.stream().toList()) {
      if (!NAME.matcher(each.getName()).matches()) {
        findings.wrong("the pack holds a file with a name that no pack has");
      } else if (!names.add(each.getName())) {
        findings.wrong("the pack holds " + each.getName() + " twice");
      }
    }
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The names that begin so, in order. */
  List<String> names(String beginning) {
    List<String> found = new ArrayList<>(names);
    found.removeIf(each -> !each.startsWith(beginning));
    found.sort(null);
    return found;
  }

  /** What a file holds; throws Unreadable when there is none or it is damaged. */
  byte[] bytes(String name) {
    ZipEntry entry = names.contains(name) ? zip.getEntry(name) : null;
    if (entry == null) {
      throw new Unreadable("the pack lacks " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      read += bytes.length;
      if (bytes.length > LARGEST || read > MOST_BYTES) {
        throw new Unreadable("the pack holds more than a pack may: " + name);
      }
      return bytes;
    } catch (IOException e) {
      throw new Unreadable(name + " is damaged: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new Unreadable("the pack cannot be closed: " + e.getMessage());
    }
  }
}
