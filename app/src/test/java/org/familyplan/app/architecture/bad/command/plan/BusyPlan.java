package org.familyplan.app.architecture.bad.command.plan;

import org.familyplan.app.architecture.bad.command.goal.BusyGoal;

public class BusyPlan {
  BusyGoal goal;
}
