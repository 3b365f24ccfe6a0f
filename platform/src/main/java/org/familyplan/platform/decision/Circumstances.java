package org.familyplan.platform.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say about any command, beside its content; the body's {@code context}.
 *
 * @param reason why the change is made
 * @param purpose for which purpose the information is used
 * @param legalBasis paragraph that allows it, for example {@code BL § 32}
 * @param basedOn events that the decision rests on; named when they are corrected later
 */
public record Circumstances(
    @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String reason,
    @Nullable @NotBlank @Size(max = Text.SHORT) @PersonalData String purpose,
    @Nullable @Pattern(regexp = Citation.FORM, message = Citation.IN_WORDS) String legalBasis,
    @Size(max = 50) List<EventId> basedOn) {

  /** Nothing said. */
  public static final Circumstances NONE = new Circumstances(null, null, null, List.of());
}
