package org.familyplan.plainaxon;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

sealed interface FamilyCommand {

  record OpenFamily(
      @TargetAggregateIdentifier String familyId,
      String municipality,
      LocalDate referredOn,
      LocalDate acceptedOn,
      LocalDate openedOn,
      String programme)
      implements FamilyCommand {}

  record AddGoal(
      @TargetAggregateIdentifier String familyId,
      String goalId,
      List<String> members,
      String area,
      String type,
      String department,
      String wording,
      String citizensWords,
      String indicator,
      LocalDate dueOn,
      LocalDate addedOn)
      implements FamilyCommand {}
}
