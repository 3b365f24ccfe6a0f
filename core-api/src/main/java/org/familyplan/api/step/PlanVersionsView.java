package org.familyplan.api.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.history.EventView.RecordedBy;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The numbered versions of a family's plans in the order in which they were recorded.
 *
 * @param version number of events that the view rests on
 * @param versions those of every plan that the family had
 */
public record PlanVersionsView(FamilyId familyId, long version, List<PlanVersion> versions) {

  /**
   * A version of a plan (planversion).
   *
   * @param step number of the event that put it in force
   * @param kind {@code plan.PlanActivated} for the first of a plan, else {@code plan.PlanRevised}
   * @param planId the plan; null when the entry is withheld
   * @param number its number; null when the entry is withheld
   * @param reason why the plan was revised; null for the first version, and for a member of the
   *     family, to whom the file is not open as a whole
   * @param from first day on which it was in force
   * @param recordedAt when the service was told
   * @param recordedBy who told the service; null for a member of the family
   * @param markedErroneousBy the entry that says since that it was made by mistake
   * @param withheld why this reader may not see the entry; null when it is shown
   */
  public record PlanVersion(
      EventId eventId,
      long step,
      String kind,
      @Nullable PlanId planId,
      @Nullable Integer number,
      @Nullable @PersonalData Personal<String> reason,
      LocalDate from,
      Instant recordedAt,
      @Nullable RecordedBy recordedBy,
      @Nullable EventId markedErroneousBy,
      @Nullable Why withheld) {}
}
