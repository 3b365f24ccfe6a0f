package org.familyplan.api.audit;

import java.util.List;
import org.familyplan.api.shared.EventId;

/**
 * How one file answers one criterion.
 *
 * @param evidence the entries that prove it
 * @param contrary the entries that disprove it: what is late, or lacks something; empty where the
 *     very lack of entries does
 */
public record CriterionResult(
    Criterion criterion,
    CriterionOutcome outcome,
    List<EventId> evidence,
    List<EventId> contrary) {}
