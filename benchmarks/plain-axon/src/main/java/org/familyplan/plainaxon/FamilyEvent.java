package org.familyplan.plainaxon;

import java.time.LocalDate;
import java.util.List;

sealed interface FamilyEvent {

  record FamilyOpened(
      String familyId,
      String municipality,
      LocalDate referredOn,
      LocalDate acceptedOn,
      LocalDate openedOn,
      String programme)
      implements FamilyEvent {}

  record GoalAdded(
      String familyId,
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
      implements FamilyEvent {}
}
