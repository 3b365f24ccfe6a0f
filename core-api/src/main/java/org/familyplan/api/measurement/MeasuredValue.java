package org.familyplan.api.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One answer.
 *
 * @param dimension the instrument's dimension or item, for example {@code HEALTH} or {@code RAW}
 * @param value a level of the instrument ({@code A} to {@code D}, {@code UNANSWERED}) or a whole
 *     number on its scale
 */
public record MeasuredValue(
    @NotBlank @Size(max = 60) String dimension, @NotBlank @Size(max = 20) String value) {}
