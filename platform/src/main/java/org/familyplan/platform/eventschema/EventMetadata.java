package org.familyplan.platform.eventschema;

import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside every event: who, as what, from which system, why, and what caused it.
 *
 * @param onBehalfOf the employee for whom a system acted, as that system says
 * @param command operationId of the command that led to the event
 * @param commandId that command as it was sent: all events of one command share it (causation)
 * @param requestId the request, shared by all commands of a batch (correlation)
 * @param traceParent W3C trace context of the request, if it had one
 * @param subjects the persons concerned, named one by one also where the event is about the family
 * @param legalBasis paragraph that allows it, where one was named
 * @param basedOn events that the decision was taken on, where they were named
 * @param salt random, shown to nobody from whom the event is withheld: the event's leaf hash, which
 *     evidence packs show them, confirms no guess at what it says; null in events recorded before
 *     there were such packs
 */
public record EventMetadata(
    EmployeeId actor,
    Role role,
    @Nullable Department department,
    MunicipalityCode municipality,
    String system,
    @Nullable EmployeeId onBehalfOf,
    String command,
    UUID commandId,
    UUID requestId,
    @Nullable String traceParent,
    @Nullable @PersonalData(of = "subjects") Personal<String> reason,
    @Nullable @PersonalData(of = "subjects") Personal<String> purpose,
    @Nullable String legalBasis,
    List<EventId> basedOn,
    List<PersonId> subjects,
    InformationKind informationKind,
    Sensitivity sensitivity,
    @Nullable UUID salt) {

  /** How carefully the event is to be handled. */
  public enum Sensitivity {
    /** Confidential as every case file is. */
    CONFIDENTIAL,
    /** Health and the like (GDPR article 9). */
    SENSITIVE;

    /** The sensitivity that goes with a kind of information. */
    public static Sensitivity of(InformationKind kind) {
      return kind == InformationKind.HEALTH ? SENSITIVE : CONFIDENTIAL;
    }
  }

  /** Who acted, as one value. */
  public Actor acting() {
    return new Actor(actor, role, department, municipality, system);
  }
}
