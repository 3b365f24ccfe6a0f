package org.familyplan.api.statistics;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;

/**
 * Takes a control series of the own municipality off the lists. Whoever has its id still reads it,
 * marked as withdrawn.
 *
 * @param series id of the series
 * @param reason why it is withdrawn
 */
@Rest(path = "/statistics/control-series/{series}/withdrawal")
public record WithdrawControlSeries(
    ControlSeriesId series, @NotBlank @Size(max = Text.SHORT) String reason) {}
