package org.familyplan.app.operator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.platform.accesslog.LookDisposal;
import org.familyplan.platform.accesslog.LookDisposal.Certificate;
import org.familyplan.platform.backup.Backup;
import org.familyplan.platform.backup.BackupExists;
import org.familyplan.platform.backup.Erasures;
import org.familyplan.platform.backup.Manifest;
import org.familyplan.platform.backup.Restore;
import org.familyplan.platform.backup.UnfitBackup;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseKind;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.KeyMarks;
import org.familyplan.platform.database.UnfitDatabase;
import org.familyplan.platform.transparency.ChangedEntry;
import org.familyplan.platform.vault.DeletedRows;
import org.familyplan.platform.vault.KeyEncryption;
import org.familyplan.platform.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Commands on a store whose service does not run here: {@code java -jar familyplan.jar migrate}.
 */
public enum OperatorCommand {
  /** Brings the schema up to date as its owner. */
  MIGRATE("migrate") {
    @Override
    public void run(Call call, PrintStream out) {
      out.println("Migrations run: " + Database.migrate(call.store()));
    }
  },
  /** Writes the store into a file. */
  BACKUP("backup FILE") {
    @Override
    public void run(Call call, PrintStream out) {
      try (Database database = Database.open(call.store())) {
        Manifest manifest =
            new Backup(database.dataSource(), InstantSource.system()).write(Path.of(call.file()));
        out.println("Backed up to position " + manifest.position() + ": " + call.file());
      }
    }
  },
  /** Fills an empty store from a file, without what was erased since. */
  RESTORE("restore FILE --erasures=LIST|none") {
    @Override
    public void run(Call call, PrintStream out) {
      Erasures erasures = erasures(call);
      Database.migrate(call.store());
      try (Database database = Database.open(call.store())) {
        Manifest manifest = new Restore(database.dataSource()).read(Path.of(call.file()), erasures);
        out.println(
            "Restored up to position "
                + manifest.position()
                + ", with a list of "
                + erasures.size()
                + " erasures.");
      }
    }
  },
  /** Writes the list of what was erased, to be kept apart from backups. */
  LIST_ERASURES("list-erasures FILE") {
    @Override
    public void run(Call call, PrintStream out) {
      try (Database database = Database.open(call.store())) {
        int listed = Erasures.write(database.dataSource(), Path.of(call.file()));
        out.println("Erasures listed: " + listed);
      }
    }
  },
  /** Encrypts the persons' keys with the newest key-encryption key. */
  ROTATE_KEYS("rotate-keys") {
    @Override
    public void run(Call call, PrintStream out) {
      KeyEncryption encryption = new KeyEncryption(call.keys().get());
      try (Database database = Database.open(call.store())) {
        new KeyMarks(database.dataSource()).requireEncryptionKeys(call.keys().get());
        int rotated = new Vault(database.dataSource(), encryption, UUID::randomUUID).rotate();
        out.println("Persons' keys encrypted with key " + encryption.newest() + " now: " + rotated);
      }
    }
  },
  /** Lets what was erased be gone from the database's files too. */
  CARRY_THROUGH_ERASURES("carry-through-erasures") {
    @Override
    public void run(Call call, PrintStream out) {
      if (call.keys().get().size() < 2) {
        throw new UnfitDatabase(
            List.of("Only one key-encryption key is known: add the next one, and say it again."));
      }
      ROTATE_KEYS.run(call, out);
      DatabaseKind kind = call.store().kind();
      Database.asOwner(call.store(), owner -> new DeletedRows(owner, kind).clear())
          .forEach(out::println);
      out.println(
          "Now destroy every older key-encryption key, wherever it is kept: what is left of deleted"
              + " rows opens with those only.");
    }
  },
  /** Removes what old entries of the access log say, as the tables' owner. */
  DISPOSE_LOOKS("dispose-looks") {
    @Override
    public void run(Call call, PrintStream out) {
      Optional<Certificate> certificate =
          Database.asOwner(
              call.store(),
              owner -> new LookDisposal(owner, InstantSource.system()).dispose(call.keepLooks()));
      out.println(
          certificate
              .map(Object::toString)
              .orElse("Nothing in the access log is older than " + call.keepLooks() + "."));
    }
  },
  /** Signs both logs and writes them into a file for the verifier. */
  EXPORT_LOG("export-log FILE") {
    @Override
    public void run(Call call, PrintStream out) {
      Transparency.export(call, Path.of(call.file()), out);
    }
  },
  /** Lets a new key sign checkpoints from now on. */
  ROTATE_SIGNING_KEY("rotate-signing-key") {
    @Override
    public void run(Call call, PrintStream out) {
      Transparency.rotateKey(call, out);
    }
  },
  /** Begins new trees' names, after entries were lost for ever. */
  BEGIN_NEW_ORIGIN("begin-new-origin --reason=TEXT") {
    @Override
    public void run(Call call, PrintStream out) {
      Transparency.beginOrigin(call, out);
    }
  };

  private static final String NO_ERASURES = "none";

  /**
   * What a command is told.
   *
   * @param file the file that it needs, or nothing
   * @param erasures file with the list of erasures, {@code none}, or nothing
   * @param keepLooks how long entries of the access log are kept
   * @param keys reads the key-encryption keys
   * @param signingKey file of the key that signs checkpoints
   * @param checkpoints folder with the checkpoints that were published
   * @param reason why, or nothing
   */
  public record Call(
      DatabaseSettings store,
      String file,
      String erasures,
      Period keepLooks,
      Supplier<Map<Integer, byte[]>> keys,
      Path signingKey,
      Path checkpoints,
      String reason) {}

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
      case UnfitBackup _, UnfitDatabase _, BackupExists _, ChangedEntry _, UncheckedIOException _ ->
          oneLine(message, kind);
      default -> kind + ": " + oneLine(message, "no further message");
    };
  }

  private static String oneLine(@Nullable String message, String otherwise) {
    return message == null ? otherwise : message.strip().replaceAll("\\R+", " ");
  }

  private static Erasures erasures(Call call) {
    return call.erasures().equals(NO_ERASURES)
        ? Erasures.NONE
        : Erasures.read(Path.of(call.erasures()));
  }

  /** True when the command is not told what it needs. */
  public boolean lacks(String file, String erasures, String reason) {
    return (usage.contains("FILE") && file.isEmpty())
        || (usage.contains("--erasures") && erasures.isEmpty())
        || (usage.contains("--reason") && reason.isBlank());
  }

  /**
   * Does it.
   *
   * @throws RuntimeException with a message for the operator when it cannot be done
   */
  public abstract void run(Call call, PrintStream out);
}
