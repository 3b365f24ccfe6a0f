package org.familyplan.app.demo.workedcase;

class WorkedCaseInTimeOnH2Test extends WorkedCaseInTimeContract {
  @Override
  String[] store() {
    return new String[0];
  }
}
