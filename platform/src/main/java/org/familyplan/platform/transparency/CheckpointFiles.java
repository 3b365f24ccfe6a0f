package org.familyplan.platform.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.familyplan.api.transparency.LogName;

/**
 * Two files, {@code events.txt} and {@code access.txt}, to which every signed note is appended,
 * with an empty line between them. What a crash left half-written is overwritten by the next note.
 */
public final class CheckpointFiles implements Witness {
  private static final int TAIL = 64 * 1024;
  private static final int LONGEST = 2_000;

  private final Path folder;

  public CheckpointFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public void tell(LogName log, String note) {
    try {
      Files.createDirectories(folder);
      append(file(log), note);
    } catch (IOException e) {
      throw new WitnessFailed(file(log) + " cannot be written", e);
    }
  }

  /**
   * The notes that were appended last, oldest first.
   *
   * @throws UncheckedIOException when the file is there and cannot be read
   */
  List<Note> latest(LogName log) {
    Path file = file(log);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Note.all(tail(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private Path file(LogName log) {
    return folder.resolve(log + ".txt");
  }

  private static void append(Path file, String note) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      String tail = tail(channel);
      List<Note> notes = Note.all(tail);
      if (lock.isValid() && !isLast(note, notes)) {
        long end = channel.size() - bytes(halfWritten(file, tail, notes)).length;
        channel.truncate(end);
        channel.position(end);
        channel.write(ByteBuffer.wrap(bytes(end == 0 ? note : "\n" + note)));
        channel.force(true);
      }
    }
  }

  private static boolean isLast(String note, List<Note> notes) {
    return !notes.isEmpty() && notes.getLast().toString().equals(note);
  }

  /** What stands behind the last complete note; nothing longer than a note is overwritten. */
  private static String halfWritten(Path file, String tail, List<Note> notes) {
    String last = notes.isEmpty() ? "" : notes.getLast().toString();
    String rest = notes.isEmpty() ? tail : tail.substring(tail.lastIndexOf(last) + last.length());
    if (rest.length() > LONGEST) {
      throw new WitnessFailed(file + " holds something else than checkpoints");
    }
    return rest;
  }

  private static String tail(FileChannel channel) throws IOException {
    long start = Math.max(0, channel.size() - TAIL);
    ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, start + bytes.position());
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
