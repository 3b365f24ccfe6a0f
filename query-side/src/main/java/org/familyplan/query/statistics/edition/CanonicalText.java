package org.familyplan.query.statistics.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text that an edition's hash is taken of; docs/analyst/reading-editions.md describes it, so
 * that anybody who has the tables can take it too.
 */
final class CanonicalText {
  private static final String HEAD = "familyplan edition 1\n";

  private CanonicalText() {}

  /** SHA-256 of all tables, 64 hexadecimal digits. */
  static String hash(long position, Terms terms, List<TableOfEdition> tables) {
    MessageDigest digest = sha256();
    take(
        digest,
        HEAD
            + ("position " + position + "\n")
            + ("validAt " + terms.validAt() + "\n")
            + ("threshold " + terms.threshold() + "\n"));
    for (TableOfEdition table : tables) {
      take(
          digest,
          "table "
              + table.definition().id()
              + " measure "
              + table.definition().measure()
              + " version "
              + table.measureVersion()
              + "\n");
      table.cells().forEach((cell, figure) -> take(digest, line(cell, figure)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of the definitions: measures with their versions, tables, what follows from what. */
  static String hash(Catalogue catalogue) {
    MessageDigest digest = sha256();
    List.of(catalogue.measures(), catalogue.tables(), catalogue.attributes())
        .forEach(part -> part.forEach(each -> take(digest, json(each) + "\n")));
    catalogue
        .coarsenings()
        .forEach(
            each -> {
              take(digest, each.population() + " " + each.attribute() + each.finer() + "\n");
              each.codes().entrySet().stream()
                  .map(Object::toString)
                  .sorted()
                  .forEach(line -> take(digest, line + "\n"));
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String json(Object record) {
    return Json.mapper().writeValueAsString(record);
  }

  private static String line(Cell cell, Figure figure) {
    return codes(cell.codes())
        + " "
        + shown(figure.count())
        + " "
        + shown(figure.percent())
        + " "
        + shown(figure.mean())
        + (figure.hidden() ? " hidden" : "")
        + "\n";
  }

  private static String codes(Map<String, String> codes) {
    return codes.isEmpty()
        ? "*"
        : codes.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  private static void take(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
