package org.familyplan.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.familyplan.platform.files.OwnerOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;

/**
 * What was erased, by ids alone. Kept apart from backups: one that was made before an erasure still
 * holds what was erased, and is restored without it.
 */
public final class Erasures {
  /** Nothing was erased, or nothing since the backup. */
  public static final Erasures NONE = new Erasures(List.of());

  private static final String PERSON = "PERSON";
  private final List<Erased> list;

  /**
   * One erasure.
   *
   * @param position of the event that says so
   * @param kind PERSON or EVENT
   * @param id of the person, the family or the event
   */
  private record Erased(long position, UUID stream, String kind, UUID id) {
    static Erased of(@Nullable Object[] row) {
      if (row[0] instanceof Long position
          && row[1] instanceof UUID stream
          && row[2] instanceof String kind
          && row[3] instanceof UUID id) {
        return new Erased(position, stream, kind, id);
      }
      throw new UnfitBackup("The list of erasures has a line that cannot be read.");
    }

    @Nullable Object[] row() {
      return new @Nullable Object[] {position, stream, kind, id};
    }

    boolean isOfPerson() {
      return kind.equals(PERSON);
    }
  }

  private Erasures(List<Erased> list) {
    this.list = list;
  }

  /**
   * Writes the whole list of a store, in place of an older one.
   *
   * @return how many were written
   * @throws UncheckedIOException when it cannot be written
   */
  public static int write(DataSource dataSource, Path file) {
    List<String> lines =
        new JdbcTemplate(dataSource)
            .query(Tables.ERASED.select(), (row, n) -> Rows.line(Tables.ERASED, row));
    Path absolute = file.toAbsolutePath();
    Path half = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      OwnerOnly.file(half);
      Files.write(half, lines);
      Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of erasures cannot be written: " + file, e);
    }
    return lines.size();
  }

  /**
   * Reads a list that was written.
   *
   * @throws UnfitBackup when there is no such file, or it is no list
   */
  public static Erasures read(Path file) {
    if (!Files.isReadable(file)) {
      throw new UnfitBackup("There is no such list of erasures: " + file);
    }
    try (Stream<String> lines = Files.lines(file)) {
      return new Erasures(lines.map(line -> Erased.of(Rows.values(Tables.ERASED, line))).toList());
    } catch (JacksonException | UncheckedIOException | IllegalArgumentException e) {
      throw new UnfitBackup("The file is no list of erasures: " + file);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of erasures cannot be read: " + file, e);
    }
  }

  /** How many there are. */
  public int size() {
    return list.size();
  }

  /** Those of which a backup up to this position knows nothing. */
  Erasures after(long position) {
    return new Erasures(list.stream().filter(each -> each.position() > position).toList());
  }

  List<@Nullable Object[]> rows() {
    return list.stream().map(Erased::row).toList();
  }

  /**
   * True for a row that was deleted: a person's key, or a value that took it or stood in an event.
   */
  boolean cover(Tables table, @Nullable Object[] row) {
    return switch (table) {
      case VAULT ->
          isErased(false, row[2], row[1])
              || Arrays.stream(String.valueOf(row[3]).split(" "))
                  .anyMatch(owner -> isErased(true, row[2], UUID.fromString(owner)));
      case PERSON_KEY -> isErased(true, row[1], row[0]);
      default -> false;
    };
  }

  private boolean isErased(boolean person, @Nullable Object stream, @Nullable Object id) {
    return list.stream()
        .anyMatch(
            each ->
                each.isOfPerson() == person
                    && each.stream().equals(stream)
                    && each.id().equals(id));
  }
}
