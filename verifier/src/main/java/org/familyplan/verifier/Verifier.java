package org.familyplan.verifier;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program. Says whether a log, or a pack of evidence from it, is the one that was signed, and
 * what cannot be excluded, or what is wrong. Ends with 0 when nothing is wrong, 1 when something
 * is, 2 when it was called wrongly or cannot read what it was given.
 */
public final class Verifier {
  private static final String USAGE =
      """
      Usage: java -jar verifier.jar EXPORT.zip --key FILE... [--checkpoints FILE...]
             java -jar verifier.jar pack PACK.zip --key FILE... [--checkpoints FILE...]
             java -jar verifier.jar inclusion PROOF.json --key FILE... --checkpoints FILE...
             java -jar verifier.jar consistency PROOF.json --key FILE... --checkpoints FILE...
      Keys and checkpoints count for what they are worth: take them from somebody else than \
      whoever runs the database.\
      """;

  private final List<String> words = new ArrayList<>();
  private final List<Path> keyFiles = new ArrayList<>();
  private final List<Path> checkpointFiles = new ArrayList<>();

  private Verifier(String... args) {
    List<Path> files = null;
    for (String arg : args) {
      switch (arg) {
        case "--key" -> files = keyFiles;
        case "--checkpoints" -> files = checkpointFiles;
        default -> {
          if (arg.startsWith("--")) {
            throw new Unreadable("unknown: " + arg + "\n" + USAGE);
          }
          if (files == null) {
            words.add(arg);
          } else {
            files.add(Path.of(arg));
          }
        }
      }
    }
  }

  /** See the usage. */
  public static void main(String[] args) {
    System.exit(run(System.out, args));
  }

  /** Runs the program; returns how it ends. */
  public static int run(PrintStream out, String... args) {
    try {
      Findings findings = new Verifier(args).check();
      out.println(findings.isClean() ? "OK" : "WRONG");
      findings.allWrong().forEach(each -> out.println("  wrong: " + each));
      findings.notes().forEach(each -> out.println("  note:  " + each));
      return findings.isClean() ? 0 : 1;
    } catch (Unreadable e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private Findings check() {
    List<Key> keys = keyFiles.stream().flatMap(file -> Key.read(file).stream()).toList();
    boolean pack = words.size() == 2 && words.getFirst().equals("pack");
    boolean single = words.size() == 2 && !checkpointFiles.isEmpty();
    if (keys.isEmpty() || (words.size() != 1 && !single && !pack)) {
      throw new Unreadable(USAGE);
    }
    if (pack) {
      return new PackCheck(keys, checkpointFiles).run(Path.of(words.getLast()));
    }
    return single
        ? proof(words.getFirst(), Path.of(words.getLast()), keys)
        : new ExportCheck(keys, checkpointFiles).run(Path.of(words.getFirst()));
  }

  private Findings proof(String kind, Path file, List<Key> keys) {
    Findings findings = new Findings();
    Checkpoints checkpoints = new Checkpoints(keys, findings);
    checkpointFiles.forEach(checkpoints::read);
    ProofCheck check = new ProofCheck(checkpoints.all(), findings);
    switch (kind) {
      case "inclusion" -> check.inclusion(file);
      case "consistency" -> check.consistency(file);
      default -> throw new Unreadable(USAGE);
    }
    return findings;
  }
}
