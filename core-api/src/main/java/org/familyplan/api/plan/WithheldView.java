package org.familyplan.api.plan;

import java.util.List;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;

/**
 * Stands in the place of something that this reader may not see today.
 *
 * @param what what it is, for example a goal or an intervention
 * @param id under which it would be shown
 * @param subjects whom it concerns
 * @param informationKinds which kinds of information it holds
 * @param why why it is held back
 */
public record WithheldView(
    String what,
    String id,
    List<PersonId> subjects,
    List<InformationKind> informationKinds,
    Why why) {}
