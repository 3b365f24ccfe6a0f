package org.familyplan.api.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;

/** Commands of an audit (revision, auditmøde). */
public sealed interface AuditCommand extends FamilyCommand {

  /**
   * Records what an auditor found in a family's file; a closed file takes it too. A finding changes
   * nothing else in the file.
   *
   * @param findingId chosen by the client or filled in
   * @param criterion what the file was measured against
   * @param severity how much it weighs
   * @param text what was found
   * @param entries the entries of the file that the finding rests on
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/audit-findings")
  record RecordAuditFinding(
      FamilyId familyId,
      @NewId AuditFindingId findingId,
      Criterion criterion,
      FindingSeverity severity,
      @NotBlank @Size(max = Text.LONG) @PersonalData String text,
      @Size(max = 50) List<EventId> entries)
      implements AuditCommand {}
}
