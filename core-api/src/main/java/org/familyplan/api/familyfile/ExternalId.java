package org.familyplan.api.familyfile;

import jakarta.validation.constraints.Pattern;
import org.familyplan.api.shared.OutsideNumber;

/**
 * The number that another system knows the family's file by. Inside a municipality a pair of system
 * and value belongs to one file only.
 *
 * @param system short name of the other system, for example {@code esdh} or {@code dubu}
 * @param value the number there; never a person's CPR number
 */
public record ExternalId(
    @Pattern(
            regexp = "[a-z0-9-]{1,32}",
            message = "a system has 1 to 32 lower-case letters, digits, dashes")
        String system,
    @Pattern(regexp = OutsideNumber.FORM, message = OutsideNumber.IN_WORDS) String value) {}
