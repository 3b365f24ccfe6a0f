package org.familyplan.app.operator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.familyplan.platform.accesslog.LookDisposal;
import org.familyplan.platform.accesslog.LookDisposal.Certificate;
import org.familyplan.platform.backup.Backup;
import org.familyplan.platform.backup.BackupExists;
import org.familyplan.platform.backup.Manifest;
import org.familyplan.platform.backup.Restore;
import org.familyplan.platform.backup.UnfitBackup;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.UnfitDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Commands on a store whose service does not run here: {@code java -jar familyplan.jar migrate}.
 */
public enum OperatorCommand {
  /** Brings the schema up to date as its owner. */
  MIGRATE("migrate") {
    @Override
    public void run(DatabaseSettings settings, String file, PrintStream out) {
      out.println("Migrations run: " + Database.migrate(settings));
    }
  },
  /** Writes the store into a file. */
  BACKUP("backup FILE") {
    @Override
    public void run(DatabaseSettings settings, String file, PrintStream out) {
      try (Database database = Database.open(settings)) {
        Manifest manifest =
            new Backup(database.dataSource(), InstantSource.system()).write(Path.of(file));
        out.println("Backed up to position " + manifest.position() + ": " + file);
      }
    }
  },
  /** Fills an empty store from a file. */
  RESTORE("restore FILE") {
    @Override
    public void run(DatabaseSettings settings, String file, PrintStream out) {
      Database.migrate(settings);
      try (Database database = Database.open(settings)) {
        Manifest manifest = new Restore(database.dataSource()).read(Path.of(file));
        out.println("Restored up to position " + manifest.position() + ".");
      }
    }
  },
  /** Removes what old entries of the access log say, as the tables' owner. */
  DISPOSE_LOOKS("dispose-looks") {
    @Override
    public void run(DatabaseSettings settings, String keep, PrintStream out) {
      Optional<Certificate> certificate =
          Database.asOwner(
              settings,
              owner -> new LookDisposal(owner, InstantSource.system()).dispose(Period.parse(keep)));
      out.println(
          certificate
              .map(Object::toString)
              .orElse("Nothing in the access log is older than " + keep + "."));
    }
  };

  private final String usage;

  OperatorCommand(String usage) {
    this.usage = usage;
  }

  /** How it is written. */
  public String usage() {
    return usage;
  }

  /** The command that the program's first argument names, if it names one. */
  public static Optional<OperatorCommand> of(String... args) {
    return Arrays.stream(values())
        .filter(each -> args.length > 0 && each.usage.split(" ", 2)[0].equals(args[0]))
        .findFirst();
  }

  /** Why a command failed, in one line for the operator. */
  public static String explanation(Throwable failure) {
    String why = line(failure);
    Throwable cause = failure.getCause();
    return failure instanceof UncheckedIOException && cause != null
        ? why + " (" + line(cause) + ")"
        : why;
  }

  private static String line(Throwable failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return switch (failure) {
      case UnfitBackup _, UnfitDatabase _, BackupExists _, UncheckedIOException _ ->
          oneLine(message, kind);
      default -> kind + ": " + oneLine(message, "no further message");
    };
  }

  private static String oneLine(@Nullable String message, String otherwise) {
    return message == null ? otherwise : message.strip().replaceAll("\\R+", " ");
  }

  /** True when the command needs a file. */
  public boolean needsFile() {
    return usage.contains(" ");
  }

  /**
   * Does it.
   *
   * @param file the file that it needs; for {@link #DISPOSE_LOOKS} how long entries are kept
   * @throws RuntimeException with a message for the operator when it cannot be done
   */
  public abstract void run(DatabaseSettings settings, String file, PrintStream out);
}
