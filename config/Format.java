import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks ({@code check}) or formats ({@code write}) all Java files of the project with
 * google-java-format. The root {@code pom.xml} runs it on the toolchain's JDK, since Maven's own
 * may be too old to parse the sources. Files found formatted are remembered by their digest, so
 * that only changed ones are looked at again. If the files it names are not formatted, it leaves a
 * file that the build takes offence at.
 */
final class Format {
  private static final Path FORMATTED = Path.of("target/format/formatted.txt");
  private static final Path UNFORMATTED = Path.of("target/format/unformatted.txt");

  private static final Set<String> FOREIGN = Set.of("target", "data", "node_modules");

  private Format() {}

  public static void main(String[] args) throws Exception {
    var formatted = formattedBefore();
    var changed = new ArrayList<Path>();
    for (Path source : sources()) {
      if (!formatted.contains(digest(source))) {
        changed.add(source);
      }
    }
    Files.deleteIfExists(UNFORMATTED);
    if (!changed.isEmpty() && googleJavaFormat(args[0].equals("write"), changed) != 0) {
      Files.createFile(UNFORMATTED);
      return;
    }
    for (Path source : changed) {
      formatted.add(digest(source));
    }
    Files.write(FORMATTED, formatted);
  }

  private static Set<String> formattedBefore() throws IOException {
    return new TreeSet<>(Files.exists(FORMATTED) ? Files.readAllLines(FORMATTED) : List.of());
  }

  private static int googleJavaFormat(boolean write, List<Path> sources) throws Exception {
    var arguments = new ArrayList<String>();
    arguments.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    sources.forEach(source -> arguments.add(source.toString()));
    return new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
        .format(arguments.toArray(String[]::new));
  }

  /** All Java files but those of other tools' folders. */
  private static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
            String name = folder.getFileName().toString();
            boolean foreign = name.startsWith(".") || FOREIGN.contains(name);
            return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static String digest(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
