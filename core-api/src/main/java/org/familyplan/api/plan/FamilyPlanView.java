package org.familyplan.api.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.childhood.ChildhoodView;
import org.familyplan.api.coordination.CoordinationView;
import org.familyplan.api.familyfile.FamilyFileView;
import org.familyplan.api.goal.BarrierView;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.household.MemberView;
import org.familyplan.api.intervention.InterventionView;
import org.familyplan.api.livelihood.LivelihoodView;
import org.familyplan.api.measurement.MeasurementsView;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;

/**
 * The family's one plan on a day.
 *
 * @param version number of events that the view rests on
 * @param position position of the last of them in the whole log
 * @param validAt the day that the view is about
 * @param members of the household, and those who left; with a plan that follows on another not
 *     those who left before it, unless they have custody
 * @param goals those with a priority first, 1 before 2, then in the order in which they were added;
 *     with a plan that follows on another not those reached or given up before it
 * @param barriers those reported up to the day
 * @param interventions in the order in which they were granted; with a plan that follows on another
 *     not those that ended before it
 * @param livelihoods what members live on, of those about whom something was recorded
 * @param measurements measurements, of the members who have some
 * @param childhoods spare-time jobs, absence and schooling, of those who have some
 * @param withheld what this reader may not see today, and why
 */
public record FamilyPlanView(
    FamilyId familyId,
    MunicipalityCode municipality,
    long version,
    long position,
    LocalDate validAt,
    FamilyFileView file,
    List<MemberView> members,
    CoordinationView coordination,
    PlanView plan,
    List<GoalView> goals,
    List<BarrierView> barriers,
    List<InterventionView> interventions,
    List<LivelihoodView> livelihoods,
    List<MeasurementsView> measurements,
    List<ChildhoodView> childhoods,
    List<WithheldView> withheld) {}
