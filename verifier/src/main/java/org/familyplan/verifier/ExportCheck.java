package org.familyplan.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Checks an export: both logs, against its own checkpoints and those kept elsewhere. */
final class ExportCheck {
  private static final int BUFFER = 1 << 16;
  private static final String FORM = "\"form\":\"familyplan-log-export/1\"";

  private final List<Key> keys;
  private final List<Path> elsewhere;
  private final Findings findings = new Findings();
  private final Sha256 sha = new Sha256();

  /**
   * A check with what the caller trusts.
   *
   * @param elsewhere files with checkpoints that whoever runs the database could not change
   */
  ExportCheck(List<Key> keys, List<Path> elsewhere) {
    this.keys = List.copyOf(keys);
    this.elsewhere = List.copyOf(elsewhere);
  }

  /** Checks the file; throws Unreadable when it is no export. */
  Findings run(Path export) {
    try (ZipFile zip = new ZipFile(export.toFile())) {
      if (!text(zip, "manifest.json").replace(" ", "").contains(FORM)) {
        throw new Unreadable("this is no export that this program knows: " + export);
      }
      Checkpoints checkpoints = new Checkpoints(keys, findings);
      elsewhere.forEach(checkpoints::read);
      long newest = checkpoints.all().stream().mapToLong(Checkpoint::size).max().orElse(0);
      checkpoints.read(text(zip, "checkpoints.txt"), "export");
      check(zip, "events", checkpoints.of("events"));
      check(zip, "access", checkpoints.of("access"));
      excluded(newest);
      return findings;
    } catch (IOException e) {
      throw new Unreadable("the export " + export + " cannot be read: " + e.getMessage());
    }
  }

  private void check(ZipFile zip, String log, List<Checkpoint> checkpoints) throws IOException {
    try (InputStream entries = open(zip, log + ".bin");
        InputStream leaves = open(zip, log + ".leaves")) {
      StoredTiles tiles = new StoredTiles(open(zip, log + ".tiles"), log + ".tiles");
      Histories histories = new Histories(log, checkpoints, tiles, findings, sha);
      List<LogCheck.Disposal> disposals =
          log.equals("access") ? LogCheck.Disposal.read(text(zip, "disposals.txt")) : List.of();
      EntryReader reader = new EntryReader(entries, log.equals("events"), log + ".bin", sha);
      long size = new LogCheck(log, histories, disposals, findings).run(reader, leaves);
      covered(log, size, histories.proved(), checkpoints.isEmpty());
    }
  }

  private void covered(String log, long size, long proved, boolean unsigned) {
    if (unsigned && size > 0) {
      findings.wrong(
          log + ": there is no checkpoint, so nothing proves any of " + size + " entries");
    } else {
      findings.note(
          log + ": " + size + " entries, the first " + proved + " are as they were signed");
    }
    if (size > proved && !unsigned) {
      findings.note(
          log
              + ": the last "
              + (size - proved)
              + " came after the last checkpoint; nothing proves them");
    }
  }

  private void excluded(long newest) {
    findings.note(
        newest == 0
            ? "not excluded, as no checkpoints kept elsewhere were given: that another history was"
                + " shown to others (a fork), or that a tail with its checkpoints was cut off"
            : "not excluded: a fork, or a cut tail, that is younger than the newest of the given"
                + " checkpoints");
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new Unreadable("the export lacks " + name);
    }
    return new BufferedInputStream(zip.getInputStream(entry), BUFFER);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream in = open(zip, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
