package org.familyplan.app.architecture.bad.command.goal;

import org.familyplan.app.architecture.bad.command.plan.BusyPlan;
import org.springframework.context.ApplicationContext;

public class BusyGoal {
  BusyPlan plan = new BusyPlan();
  ApplicationContext context;
}
