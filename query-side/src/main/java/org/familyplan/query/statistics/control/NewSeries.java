package org.familyplan.query.statistics.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.TableId;
import org.familyplan.api.statistics.UploadControlSeries;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A series that was checked and is not kept yet.
 *
 * @param role of whoever uploads it
 * @param threshold that its counts obey
 * @param cells in the order of the table
 */
record NewSeries(
    MunicipalityCode municipality,
    TableId table,
    String title,
    String source,
    Role role,
    int threshold,
    Map<Cell, Figure> cells) {
  private static final String HEAD = "familyplan control 1\n";

  static NewSeries of(
      UploadControlSeries upload,
      MunicipalityCode municipality,
      Role role,
      int threshold,
      Map<Cell, Figure> cells) {
    return new NewSeries(
        municipality,
        upload.table(),
        upload.title().strip(),
        upload.source().strip(),
        role,
        threshold,
        cells);
  }

  /**
   * SHA-256 of its canonical text, 64 hexadecimal digits; docs/analyst/control-series.md describes
   * the text.
   */
  String sha256() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("municipality ").append(municipality).append('\n');
    text.append("table ").append(table).append('\n');
    text.append("title ").append(Json.mapper().writeValueAsString(title)).append('\n');
    text.append("source ").append(Json.mapper().writeValueAsString(source)).append('\n');
    cells.forEach((cell, figure) -> text.append(line(cell, figure)));
    return HexFormat.of()
        .formatHex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(Cell cell, Figure figure) {
    BigDecimal mean = figure.mean();
    return codes(cell.codes())
        + said(figure.count())
        + said(figure.percent())
        + said(mean == null ? null : mean.toPlainString())
        + "\n";
  }

  private static String codes(Map<String, String> codes) {
    return codes.isEmpty()
        ? "*"
        : codes.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }

  private static String said(@Nullable Object number) {
    return " " + (number == null ? "-" : number);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
