package org.familyplan.api.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about looks into files that need an eye kept on them. */
public sealed interface OversightCommand extends FamilyCommand {

  /**
   * Opens the file to an employee who has no task in it but must look at once (nødadgang,
   * break-glass): today and tomorrow. A manager reviews it afterwards. Refused to whoever has
   * declared a relation to the family, and while an earlier opening lasts.
   *
   * @param breakGlassId chosen by the client or filled in
   * @param reason why it cannot wait
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/break-glass")
  record BreakGlass(
      FamilyId familyId,
      @NewId BreakGlassId breakGlassId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason)
      implements OversightCommand {}

  /**
   * Follows up on an opening: a manager, never the employee concerned, says whether it was
   * justified; once.
   *
   * @param justified whether the look was justified
   * @param comment what was found and done
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/break-glass/{breakGlassId}/review")
  record ReviewBreakGlass(
      FamilyId familyId,
      BreakGlassId breakGlassId,
      boolean justified,
      @NotBlank @Size(max = Text.LONG) @PersonalData String comment)
      implements OversightCommand {}

  /**
   * Declares that the employee who acts is bound to the family or to one of its members, and so
   * does not work on the file nor look into it (inhabilitet, forvaltningsloven § 3).
   *
   * @param relationId chosen by the client or filled in
   * @param personId the member; left out when it is the family as a whole, and by who has no task
   *     in the file and so does not know its members
   * @param relation how they are bound
   * @param from first day
   * @param until first day after it, or left out while it goes on
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/relations")
  record DeclareRelation(
      FamilyId familyId,
      @NewId RelationId relationId,
      @Nullable PersonId personId,
      EmployeeRelation relation,
      LocalDate from,
      @Nullable LocalDate until)
      implements OversightCommand {}

  /**
   * Ends a relation, for example a friendship; by the employee who declared it or a manager.
   *
   * @param endedOn first day without it, after its first day and not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/relations/{relationId}/end")
  record EndRelation(FamilyId familyId, RelationId relationId, LocalDate endedOn)
      implements OversightCommand {}
}
