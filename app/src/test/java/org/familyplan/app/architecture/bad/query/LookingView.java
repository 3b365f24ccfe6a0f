package org.familyplan.app.architecture.bad.query;

import org.familyplan.app.architecture.bad.command.goal.BusyGoal;

public class LookingView {
  BusyGoal goal = new BusyGoal();
}
