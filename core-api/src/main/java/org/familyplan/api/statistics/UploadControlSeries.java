package org.familyplan.api.statistics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;

/**
 * Uploads a municipality's own figures of a control group (kontrolgruppe), to stand beside
 * published ones. It belongs to the municipality of the token, which answers for it. A series of
 * the same table and title replaces the one before; the same series once more is that one.
 *
 * @param table id of the table whose cells it has
 * @param title what it is called, for example the control group and its period
 * @param source register or paper that the figures are from
 * @param cells each of the table, each once; not all of them need be there
 */
@Rest(path = "/statistics/control-series")
public record UploadControlSeries(
    TableId table,
    @NotBlank @Size(max = Text.SHORT) String title,
    @NotBlank @Size(max = Text.SHORT) String source,
    @NotEmpty @Size(max = UploadControlSeries.MOST_CELLS) List<@Valid ControlCell> cells) {
  /** Most cells of a series. */
  public static final int MOST_CELLS = 5_000;
}
