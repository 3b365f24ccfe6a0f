package org.familyplan.api.record;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;

/** Marks a component that holds a whole fact; its {@code kind} says which. */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = EmploymentStatusRecorded.class,
      name = "livelihood.EmploymentStatusRecorded"),
  @JsonSubTypes.Type(
      value = BenefitPeriodRecorded.class,
      name = "livelihood.BenefitPeriodRecorded"),
  @JsonSubTypes.Type(
      value = VisitationCategorySet.class,
      name = "livelihood.VisitationCategorySet"),
  @JsonSubTypes.Type(value = SchoolAbsenceRecorded.class, name = "childhood.SchoolAbsenceRecorded"),
  @JsonSubTypes.Type(value = SchoolingRecorded.class, name = "childhood.SchoolingRecorded"),
  @JsonSubTypes.Type(value = SpareTimeJobStarted.class, name = "childhood.SpareTimeJobStarted"),
  @JsonSubTypes.Type(value = SpareTimeJobEnded.class, name = "childhood.SpareTimeJobEnded"),
  @JsonSubTypes.Type(value = MeasurementRecorded.class, name = "measurement.MeasurementRecorded"),
  @JsonSubTypes.Type(
      value = CoordinatorAbsenceCovered.class,
      name = "coordination.CoordinatorAbsenceCovered"),
  @JsonSubTypes.Type(value = FamilyMemberLeft.class, name = "household.FamilyMemberLeft"),
  @JsonSubTypes.Type(value = FamilyMemberReturned.class, name = "household.FamilyMemberReturned")
})
public @interface CorrectableFact {}
